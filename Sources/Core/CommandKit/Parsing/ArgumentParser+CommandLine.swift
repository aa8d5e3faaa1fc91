extension ArgumentParser {
  /// The command's name and the words after it on one line, as it may be kept for anybody to read: in place of each secret
  /// stand six number signs. A word that a shell would take apart stands in quotes.
  public func commandLine(of words: [String]) -> String {
    let secrets = secrets(in: words)
    let shown = words.enumerated().map { place, word in
      guard let secret = secrets.first(where: { $0.word == place }) else { return Self.quoted(word) }
      return String(decoding: word.utf8.prefix(secret.offset), as: UTF8.self) + "'######'"
    }
    return ([spec.name] + shown).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_.:/=,@%+?".utf8.contains(byte)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
