public import Simulation

/// A fault that will be armed later.
public struct DelayedFault: Equatable, Sendable {
  /// Which.
  public let fault: StorageFault
  /// The key server or drive.
  public let object: String?
  /// How often it will strike; nil for a fault that lasts.
  public let count: FaultCount?
  /// What else was said of it.
  public let value: String?

  /// A fault to be armed.
  public init(fault: StorageFault, object: String?, count: FaultCount?, value: String?) {
    self.fault = fault
    self.object = object
    self.count = count
    self.value = value
  }
}

extension DelayedFault: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    fault = try members.take("fault")
    object = try members.takeIfPresent("object")
    count = try members.takeIfPresent("count")
    value = try members.takeIfPresent("value")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("fault", fault)
    try members.putIfPresent("object", object)
    try members.putIfPresent("count", count)
    try members.putIfPresent("value", value)
  }
}
