/// The errors with which system calls are made to fail.
enum Failure {
  /// What can go wrong with a call, by its name.
  static let errors: [String: [String]] = [
    "openat": ["EIO", "ENOSPC", "EINTR", "EACCES", "EMFILE"], "open": ["EIO", "EACCES", "EMFILE"],
    "read": ["EIO", "EINTR"], "write": ["EIO", "ENOSPC", "EINTR"], "fsync": ["EIO", "ENOSPC", "EINTR"],
    "ftruncate": ["EIO", "ENOSPC", "EINTR", "EACCES"], "fchmod": ["EIO", "EACCES"], "chmod": ["EIO", "EACCES"],
    "fchmodat": ["EIO", "EACCES"], "fchmodat2": ["EIO", "EACCES"], "mkdir": ["EIO", "ENOSPC", "EACCES"],
    "mkdirat": ["EIO", "ENOSPC", "EACCES"], "rename": ["EIO", "ENOSPC", "EACCES"],
    "renameat": ["EIO", "ENOSPC", "EACCES"], "linkat": ["EIO", "ENOSPC", "EACCES"], "unlink": ["EIO", "EACCES"],
    "unlinkat": ["EIO", "EACCES"], "rmdir": ["EIO", "EACCES"], "flock": ["EIO", "EINTR", "ENOLCK"],
    "fstat": ["EIO", "EACCES"], "newfstatat": ["EIO", "EACCES"], "stat": ["EIO", "EACCES"],
    "getdents64": ["EIO", "EINTR"], "close": ["EIO", "EINTR", "ENOSPC"], "fcntl": ["EIO", "EMFILE"],
    "getcwd": ["EIO", "EACCES"], "clone": ["EAGAIN"], "clone3": ["EAGAIN", "ENOSYS"], "vfork": ["EAGAIN"],
    "wait4": ["EINTR"],
  ]

  /// Calls that do not fail where a program is not out of memory, or whose failing nobody need hear of.
  static let harmless: Set<String> = [
    "mmap", "munmap", "mremap", "mprotect", "madvise", "brk", "futex", "exit_group", "getrandom", "clock_gettime",
    "clock_nanosleep", "nanosleep", "rt_sigprocmask", "rt_sigaction", "rt_sigpending", "geteuid", "gettid", "getpid",
    "ioctl", "lseek",
    "prlimit64", "restart_syscall", "sched_yield", "time", "fadvise64",
  ]
}
