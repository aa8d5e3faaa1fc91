public import Simulation

/// The faults in effect.
public struct ArmedFaults: Equatable, Sendable {
  /// How often the counted ones will still strike.
  public internal(set) var counts: [LMDKPFault: FaultCount] = [:]
  /// Whether the Message Server cannot be reached.
  public internal(set) var isMessageServerDown = false
  /// Whether the Directory cannot be reached.
  public internal(set) var isDirectoryDown = false
  /// How long the answer to the next request takes.
  public internal(set) var responseDelay: SimDuration?

  /// Lets a counted fault strike once.
  ///
  /// - Returns: whether it was armed.
  mutating func strike(_ fault: LMDKPFault) -> Bool {
    guard let armed = counts[fault] else { return false }
    counts[fault] = armed.afterStriking
    return true
  }
}

extension ArmedFaults: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    for fault in LMDKPFault.counted { counts[fault] = try members.takeIfPresent(fault.rawValue) }
    isDirectoryDown = try members.take(LMDKPFault.directory.rawValue)
    isMessageServerDown = try members.take(LMDKPFault.messageServer.rawValue)
    responseDelay = try members.takeIfPresent(LMDKPFault.responseDelay.rawValue)
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    for fault in LMDKPFault.counted { try members.putIfPresent(fault.rawValue, counts[fault]) }
    try members.put(LMDKPFault.directory.rawValue, isDirectoryDown)
    try members.put(LMDKPFault.messageServer.rawValue, isMessageServerDown)
    try members.putIfPresent(LMDKPFault.responseDelay.rawValue, responseDelay)
  }
}
