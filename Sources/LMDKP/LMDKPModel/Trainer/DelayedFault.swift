public import Simulation

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

extension DelayedFault: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    count = try members.takeIfPresent("count")
    delay = try members.takeIfPresent("delay")
    fault = try members.take("fault")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.putIfPresent("count", count)
    try members.putIfPresent("delay", delay)
    try members.put("fault", fault)
  }
}
