/// The permissions that this process withholds from what it creates.
public enum CreationMask {
  /// Has everything that this process creates belong to its owner from the first moment, whatever the umask: a command that is
  /// killed before it has set the permissions leaves nothing that the next one may not open.
  public static func leaveToOwner() {
    let asked = umask(0o077)
    if asked != 0o077 { umask(asked & 0o077) }
  }
}
