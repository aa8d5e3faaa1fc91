public import StoredForm

/// What has become of a rekey request.
public enum RequestStatus: String, Stored, Sendable {
  /// It has been made.
  case created
  /// It has been wrapped for an account.
  case wrapped
  /// It has been sent.
  case sent
  /// Its rekey was cancelled.
  case cancelled
}
