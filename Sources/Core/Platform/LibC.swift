// The one place that knows which C library there is. Everything else of this module uses what both have.
#if canImport(Darwin)
  @_exported public import Darwin

  /// Waits until what was written to a descriptor is on the disk: there, `fsync` alone waits for less.
  func waitForDisk(_ descriptor: Int32) -> Int32 {
    fcntl(descriptor, F_FULLFSYNC) == -1 ? fsync(descriptor) : 0
  }
#elseif canImport(Glibc)
  @_exported public import Glibc

  /// Waits until what was written to a descriptor is on the disk.
  func waitForDisk(_ descriptor: Int32) -> Int32 { fsync(descriptor) }
#endif
