import TestSupport

/// File systems that are mounted for the commands of one line of shell, seen by them alone, and gone with them.
enum OwnMounts {
  /// What stands before a program that mounts.
  static let prefix = "unshare --map-root-user --mount"
  /// Whether that is permitted here.
  static let arePossible = (try? Sandbox().shell("\(prefix) mount -t tmpfs tmpfs $HOME").status) == 0
}
