public import Simulation
public import StoredForm

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

extension ArmedFaults: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    for fault in LMDKPFault.counted { counts[fault] = try members.takeIfPresent(fault.rawValue) }
    isDirectoryDown = try members.take(LMDKPFault.directory.rawValue)
    isMessageServerDown = try members.take(LMDKPFault.messageServer.rawValue)
    responseDelay = try members.takeIfPresent(LMDKPFault.responseDelay.rawValue)
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    for fault in LMDKPFault.counted { members.putIfPresent(fault.rawValue, counts[fault]) }
    members.put(LMDKPFault.directory.rawValue, isDirectoryDown)
    members.put(LMDKPFault.messageServer.rawValue, isMessageServerDown)
    members.putIfPresent(LMDKPFault.responseDelay.rawValue, responseDelay)
    return members.object
  }
}
