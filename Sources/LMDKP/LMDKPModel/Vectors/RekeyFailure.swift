public import StoredForm

/// What ended a rekey before it could be processed.
public enum RekeyFailure: String, Stored, Sendable {
  /// The response did not pass its check.
  case rejected
  /// The request could not be delivered.
  case undelivered
}
