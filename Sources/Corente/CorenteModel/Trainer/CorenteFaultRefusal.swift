/// Why a fault of the corente family was not armed or cleared.
public enum CorenteFaultRefusal: Error, Equatable, Sendable {
  /// No Location has that id or name.
  case noLocation
  /// The fault is not in effect, so it cannot be cleared.
  case notInEffect(String)
}
