public import Simulation

/// A fault to arm or to end, as the trainer asked for it; what its kind does not take is not there.
public struct FaultOrder: Equatable, Sendable {
  /// The fault's name.
  public let name: String
  /// The object it strikes.
  public let object: String?
  /// How often it strikes; once unless told. Nil for a fault that is not counted, and when it is ended.
  public let count: FaultCount?
  /// The value.
  public let value: String?

  /// A fault to arm or to end.
  public init(name: String, object: String?, count: FaultCount?, value: String?) {
    self.name = name
    self.object = object
    self.count = count
    self.value = value
  }
}
