public import Simulation
public import StoredForm

/// A fault that will be armed later.
public struct DelayedFault: Equatable, Sendable {
  /// Which.
  public let fault: LMDKPFault
  /// How often it will strike; nil for a fault that is not counted.
  public let count: FaultCount?
  /// How long the answer will take, if that is the fault.
  public let delay: SimDuration?

  /// A fault to be armed.
  public init(fault: LMDKPFault, count: FaultCount?, delay: SimDuration?) {
    self.fault = fault
    self.count = count
    self.delay = delay
  }
}

extension DelayedFault: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    count = try members.takeIfPresent("count")
    delay = try members.takeIfPresent("delay")
    fault = try members.take("fault")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.putIfPresent("count", count)
    members.putIfPresent("delay", delay)
    members.put("fault", fault)
    return members.object
  }
}
