/// One way of calling a command, as its synopsis shows it.
public struct SynopsisForm: Sendable {
  /// What a form is made of.
  public enum Part: Sendable {
    /// An option that must be there.
    case option(OptionSpec)
    /// An option that must be there, with only these of its values.
    case values(OptionSpec, [String])
    /// An option that may be left out.
    case optional(OptionSpec)
    /// One of these options.
    case oneOf([OptionSpec])
    /// One of these options, or none.
    case optionalOneOf([OptionSpec])
    /// The operand, in brackets if it may be left out.
    case operand

    var isOperand: Bool {
      if case .operand = self { true } else { false }
    }
  }

  /// The parts in the order in which they are shown.
  public let parts: [Part]
  /// Which view this form shows, where the command has both and the operand does not tell.
  public let view: ViewShape?

  /// A form made of these parts.
  public init(_ parts: Part..., view: ViewShape? = nil) {
    self.init(parts, view: view)
  }

  /// A form made of these parts.
  public init(_ parts: [Part], view: ViewShape? = nil) {
    self.parts = parts
    self.view = view
  }
}
