// The one place that knows which C library there is. Everything else of this module uses what both have.
#if canImport(Darwin)
  @_exported public import Darwin

  /// Waits until what was written to a descriptor is on the disk: there, `fsync` alone waits for less.
  func waitForDisk(_ descriptor: Int32) -> Int32 {
    fcntl(descriptor, F_FULLFSYNC) == -1 ? fsync(descriptor) : 0
  }

  /// What a process does when a signal comes, as the system keeps it.
  func handler(_ action: sigaction) -> sig_t? { action.__sigaction_u.__sa_handler }
#elseif canImport(Glibc)
  @_exported public import Glibc

  /// Waits until what was written to a descriptor is on the disk.
  func waitForDisk(_ descriptor: Int32) -> Int32 { fsync(descriptor) }

  /// What a process does when a signal comes, as the system keeps it.
  func handler(_ action: sigaction) -> sighandler_t? { action.__sigaction_handler.sa_handler }
#endif
