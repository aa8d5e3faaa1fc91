/// An option without a value.
public struct Flag: Sendable {
  /// The option as everybody else sees it.
  public let spec: OptionSpec

  /// An option `-name`; `grade` tells how far it is known from a real system, and `guess` what of it is ours all the same.
  public init(_ name: String, _ grade: Grade, help: String, guess: String? = nil) {
    spec = OptionSpec(name: name, placeholder: nil, grade: grade, help: help, guess: guess, completion: .none) {
      _ throws(UsageError) in
    }
  }
}
