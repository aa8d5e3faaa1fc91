public import StoredForm

/// Whether a BET can be read.
public enum BETStatus: String, Stored, Sendable {
  /// It was encrypted to the credentials that are in effect.
  case good
  /// It was encrypted to credentials that were not in effect any more when it arrived.
  case bad
  /// It was good, and the credentials changed before it was reconciled.
  case stranded
}
