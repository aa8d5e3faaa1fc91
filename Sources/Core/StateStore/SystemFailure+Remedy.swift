internal import Platform

extension SystemFailure {
  /// What to do before the command is repeated.
  var remedy: String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "Make room on the disk, and repeat the command."
    case EROFS: "Make the file system writable, or set REHEARSAL_STATE to a folder elsewhere."
    case EACCES, EPERM: "Give yourself the right to read and write it, or set REHEARSAL_STATE to another folder."
    case ENOTDIR, ELOOP, ENAMETOOLONG: "Set REHEARSAL_STATE to another folder."
    case EMFILE, ENFILE, ENOMEM: "Wait until the machine has less to do, and repeat the command."
    case EISDIR, EEXIST, ENOTEMPTY: "Move away what stands there, and repeat the command."
    default: "Mend that and repeat the command, or set REHEARSAL_STATE to a folder elsewhere."
    }
  }
}
