public import StoredForm

/// What the KP advises the operator of.
public enum Advisory: String, Stored, Sendable {
  /// The first: it is at work.
  case generating
  /// The second: it is done.
  case generated

  /// The advisory in words.
  public var text: String {
    switch self {
    case .generating: "New credentials are being generated."
    case .generated:
      "New credentials have been generated and should be posted to the Directory at the earliest convenience."
    }
  }
}
