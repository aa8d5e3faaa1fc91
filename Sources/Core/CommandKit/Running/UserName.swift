/// The name of the user who runs a command, for the audit log.
public enum UserName {
  /// The environment variable that names the user; `superuser` unless it is set.
  public static let variable = "REHEARSAL_USER"
  private static let greatestLength = 256

  /// The user whom the environment names; the usual one if it names none.
  ///
  /// - Throws: `badUser` for what a delimiter could cut in two: anything but letters, digits and the signs `. - _ @`, and more
  ///   than 256 of them.
  public static func of(_ context: Context) throws(UsageError) -> String {
    guard let name = context.environment(variable) else { return "superuser" }
    guard name.utf8.count <= greatestLength, name.utf8.allSatisfy(isAllowed) else { throw .badUser }
    return name
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || ".-_@".utf8.contains(byte)
  }
}
