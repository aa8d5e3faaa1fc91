/// Where a secret stands on a command line.
public struct SecretPlace: Equatable, Sendable {
  /// The number of the word, counted from 0.
  public let word: Int
  /// How many bytes of the word come before the secret.
  public let offset: Int
}

extension ArgumentParser {
  /// Where secrets stand among the words after the command's name, whatever else is wrong with these.
  public func secrets(in words: [String]) -> [SecretPlace] {
    var places: [SecretPlace] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      let place = rest.startIndex
      guard Self.isParameter(word) else { continue }
      let (name, attached) = Self.split(word)
      guard let option = option(name), option.takesValue else { continue }
      if attached != nil {
        if option.isSecret { places.append(SecretPlace(word: place - 1, offset: name.utf8.count + 2)) }
      } else if value(of: option, in: &rest) != nil || isMisplaced(rest.first) {
        if option.isSecret { places.append(SecretPlace(word: place, offset: 0)) }
      }
    }
    return places
  }

  /// A secret that begins with `-` looks like a parameter that does not exist.
  private func isMisplaced(_ word: String?) -> Bool {
    guard let word, Self.isParameter(word) else { return false }
    return option(Self.split(word).name) == nil
  }
}
