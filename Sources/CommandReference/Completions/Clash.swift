/// Why a shell does not offer a word: what is on the command line already.
///
/// An option that was given is `-name`, one with a value `-name` and `-name=value`.
struct Clash: Equatable, Hashable {
  /// What was given; nil if it does not matter.
  let given: String?
  /// What could be given besides so that there is no clash.
  let unless: [String]

  /// A clash with what was given, unless one of the others was given too.
  init(_ given: String, unless: [String] = []) {
    self.given = given
    self.unless = unless
  }

  /// A clash unless one of these was given.
  init(unless: [String]) {
    given = nil
    self.unless = unless
  }
}
