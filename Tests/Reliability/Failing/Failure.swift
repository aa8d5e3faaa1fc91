/// The errors with which system calls are made to fail.
enum Failure {
  /// What can go wrong with a call, by its name.
  static let errors: [String: [String]] = [
    "openat": ["EIO", "ENOSPC", "EDQUOT", "EINTR", "EACCES", "EROFS", "EMFILE", "ENFILE"],
    "open": ["EIO", "EACCES", "EMFILE", "ENFILE"],
    "read": ["EIO", "EINTR"], "write": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EINTR"],
    "ftruncate": ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EINTR", "EACCES"], "fchmod": ["EIO", "EROFS", "EACCES"],
    "chmod": ["EIO", "EROFS", "EACCES"], "fchmodat": ["EIO", "EROFS", "EACCES"],
    "fchmodat2": ["EIO", "EROFS", "EACCES"], "mkdir": named, "mkdirat": named, "rename": named, "renameat": named,
    "linkat": named, "unlink": ["EIO", "EROFS", "EACCES"], "unlinkat": ["EIO", "EROFS", "EACCES"],
    "rmdir": ["EIO", "EROFS", "EACCES"], "flock": ["EIO", "EINTR", "ENOLCK"],
    "fstat": ["EIO", "EACCES"], "newfstatat": ["EIO", "EACCES"], "stat": ["EIO", "EACCES"],
    "getdents64": ["EIO", "EINTR"], "close": ["EIO", "EINTR", "ENOSPC"], "fcntl": ["EIO", "EMFILE", "ENFILE"],
    "getcwd": ["EIO", "EACCES"], "clone": ["EAGAIN"], "clone3": ["EAGAIN", "ENOSYS"], "vfork": ["EAGAIN"],
    "wait4": ["EINTR"],
  ]

  /// What can go wrong where something gets a name.
  private static let named = ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"]

  /// Errors that last. An interrupted call is made again, so that one which is always interrupted never ends; nothing does that.
  static func lasting(_ name: String) -> [String] { (errors[name] ?? []).filter { $0 != "EINTR" } }

  /// Calls that do not fail where a program is not out of memory, or whose failing nobody need hear of.
  static let harmless: Set<String> = [
    "mmap", "munmap", "mremap", "mprotect", "madvise", "brk", "futex", "exit_group", "getrandom", "clock_gettime",
    "clock_nanosleep", "nanosleep", "rt_sigprocmask", "rt_sigaction", "rt_sigpending", "geteuid", "gettid", "getpid",
    "ioctl", "lseek",
    "prlimit64", "restart_syscall", "sched_yield", "time", "fadvise64",
  ]
}
