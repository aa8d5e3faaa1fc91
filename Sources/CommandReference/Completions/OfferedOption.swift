internal import CommandKit

/// An option with what decides whether a shell offers it, and what it offers for its value.
struct OfferedOption {
  /// The option.
  let option: OptionSpec
  /// What forbids it; itself the first.
  let clashes: [Clash]
  /// What is offered for its value.
  let values: [Offer]

  /// The option as the shells write it.
  var word: String { "-\(option.name)" }

  /// What it does.
  var help: String { option.help }

  /// Whether it takes a value.
  var takesValue: Bool { option.takesValue }
}
