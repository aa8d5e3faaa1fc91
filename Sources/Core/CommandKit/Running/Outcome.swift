/// What a command that succeeded has to say.
public struct Outcome: Equatable, Sendable {
  /// What goes to standard output.
  public enum Output: Equatable, Sendable {
    /// Nothing.
    case silent
    /// These lines.
    case lines([String])
    /// A view, shown as the view's options ask.
    case view(View)
  }

  /// What goes to standard output.
  public let output: Output
  /// What goes to standard error although the command succeeded, a line each.
  public let warnings: [String]
  /// A last line for a person who is looking at a terminal.
  public let hint: String?

  /// What a command says.
  public init(_ output: Output, warnings: [String] = [], hint: String? = nil) {
    self.output = output
    self.warnings = warnings
    self.hint = hint
  }

  /// Nothing to say.
  public static let silent = Outcome(.silent)
  /// One line.
  public static func line(_ text: String) -> Outcome { Outcome(.lines([text])) }
  /// One object, an attribute a line.
  public static func detailed(_ attributes: [Attribute]) -> Outcome { Outcome(.view(.detailed(attributes))) }
  /// Many objects, one a row.
  public static func concise(_ columns: [String], _ rows: [[String]]) -> Outcome {
    Outcome(.view(.concise(Rows(columns: columns, rows: rows))))
  }
}
