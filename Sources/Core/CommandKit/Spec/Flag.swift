/// An option without a value.
public struct Flag: Sendable {
  /// The option as everybody else sees it.
  public let spec: OptionSpec

  /// An option `-name`.
  public init(_ name: String, help: String) {
    spec = OptionSpec(name: name, placeholder: nil, help: help, completion: .none) { _ throws(UsageError) in }
  }
}
