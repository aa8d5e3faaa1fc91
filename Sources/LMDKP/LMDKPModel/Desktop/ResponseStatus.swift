public import StoredForm

/// What has become of a rekey response.
public enum ResponseStatus: String, Stored, Sendable {
  /// It has been retrieved from the Message Server.
  case retrieved
  /// It has been unwrapped.
  case unwrapped
  /// The KP has processed it.
  case processed
  /// It did not pass its check.
  case rejected
  /// It answers no outstanding request.
  case orphan
}
