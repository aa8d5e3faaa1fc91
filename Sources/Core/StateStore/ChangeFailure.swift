/// Why a change was not made: the store could not, or the change itself was refused.
public enum ChangeFailure<Refusal: Error>: Error {
  /// The state could not be read or written.
  case store(StoreError)
  /// The change was refused.
  case refused(Refusal)
}
