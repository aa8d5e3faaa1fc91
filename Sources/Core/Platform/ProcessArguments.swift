/// The words with which this process was called.
public enum ProcessArguments {
  /// The name of the program and what follows it; nil if they cannot be known. The runtime has to look them up, and where it
  /// cannot it tells of none, not even of the name.
  public static var all: [String]? {
    let words = CommandLine.arguments
    return words.isEmpty ? nil : words
  }
}
