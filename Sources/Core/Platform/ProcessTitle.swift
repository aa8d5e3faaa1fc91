/// What other users of the machine see of this process in the process list.
public enum ProcessTitle {
  /// Makes an argument unreadable there: what is left is its first `offset` bytes and an `x`, which tells not even how long
  /// it was.
  ///
  /// Best effort: between the start of the process and this call everybody can read it.
  ///
  /// - Parameters:
  ///   - number: which argument, the last being 1.
  ///   - offset: how many of its bytes may be seen.
  public static func hideArgument(fromEnd number: Int, after offset: Int) {
    let count = Int(CommandLine.argc)
    guard (1...count).contains(number), let word = CommandLine.unsafeArgv[count - number] else { return }
    let length = strlen(word)
    guard offset < length else { return }
    memset(word + offset, 0, length - offset)
    word[offset] = CChar(bitPattern: UInt8(ascii: "x"))
  }
}
