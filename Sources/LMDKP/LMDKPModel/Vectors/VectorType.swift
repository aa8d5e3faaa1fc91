public import StoredForm

/// What a vector set is for.
public enum VectorType: String, Stored, Sendable {
  /// A FIREFLY key, which has to be renewed.
  case firefly
  /// A key to practise with, which has not.
  case training
}
