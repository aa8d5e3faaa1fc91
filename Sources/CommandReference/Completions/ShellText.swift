/// Text for shells.
enum ShellText {
  /// A word between single quotes, for bash and zsh.
  static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
  }

  /// A word between single quotes, for fish.
  static func quotedForFish(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }

  /// A text in a description of zsh's.
  static func escapedForZsh(_ text: String) -> String {
    text.map { "\\:".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A word, quoted for bash and zsh if it has to be.
  static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A word, quoted for fish if it has to be.
  static func wordForFish(_ text: String) -> String { isPlain(text) ? text : quotedForFish(text) }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./:".contains($0) }
  }

  /// The first lines of a file, as comments.
  static func heading(_ name: String, _ shell: String) -> [String] {
    ["# Completion of \(name) in \(shell). Made from the command's spec by generate-reference: do not edit."]
  }
}
