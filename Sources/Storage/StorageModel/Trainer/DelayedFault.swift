public import Simulation
public import StoredForm

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

extension DelayedFault: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    fault = try members.take("fault")
    object = try members.takeIfPresent("object")
    count = try members.takeIfPresent("count")
    self.value = try members.takeIfPresent("value")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("fault", fault)
    members.putIfPresent("object", object)
    members.putIfPresent("count", count)
    members.putIfPresent("value", value)
    return members.object
  }
}
