public import StoredForm

/// Who holds which generation of a key, and since when: the one truth where each holder has one generation.
///
/// Nobody ever holds a generation newer than the newest, and nobody goes back to an older one.
public struct KeyLedger: Equatable, Sendable {
  /// Somebody who holds the key.
  public struct Holder: Equatable, Sendable {
    /// By what the holder is known.
    public let id: String
    /// The generation the holder has.
    public fileprivate(set) var generation: Int
    /// Since when.
    public fileprivate(set) var since: SimTime

    /// A holder.
    public init(id: String, generation: Int, since: SimTime) {
      self.id = id
      self.generation = generation
      self.since = since
    }
  }

  /// The newest generation there is.
  public private(set) var newest: Int
  /// The holders, in the order in which they are listed.
  public private(set) var holders: [Holder]

  /// A ledger in which every holder has the newest generation.
  public init(newest: Int, holders: [String], since: SimTime) {
    self.newest = newest
    self.holders = holders.map { Holder(id: $0, generation: newest, since: since) }
  }

  /// Makes a new generation, which nobody holds yet.
  ///
  /// - Returns: its number.
  public mutating func issue() -> Int {
    newest += 1
    return newest
  }

  /// Gives a holder a generation, unless the holder has it or a newer one already, or it was never made.
  ///
  /// - Returns: whether the holder has it only now.
  @discardableResult
  public mutating func give(_ generation: Int, to id: String, at time: SimTime) -> Bool {
    guard generation <= newest, let place = holders.firstIndex(where: { $0.id == id }),
      holders[place].generation < generation
    else { return false }
    holders[place].generation = generation
    holders[place].since = time
    return true
  }

  /// The holder of that id.
  public func holder(_ id: String) -> Holder? { holders.first { $0.id == id } }

  /// Whether a holder has the newest generation.
  public func isCurrent(_ holder: Holder) -> Bool { holder.generation == newest }

  /// The holders that do not have the newest generation.
  public var stale: [Holder] { holders.filter { !isCurrent($0) } }

  /// Whether the ledger could have come about: ids once each, generations from 1 to the newest. A newest near the end of the
  /// range could not, so that counting on is always possible.
  public var isConsistent: Bool {
    (1...999_999_999_999).contains(newest) && Set(holders.map(\.id)).count == holders.count
      && holders.allSatisfy { (1...newest).contains($0.generation) }
  }
}

extension KeyLedger: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    newest = try members.take("newest")
    holders = try members.take("holders")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("newest", newest)
    members.put("holders", holders)
    return members.object
  }
}

extension KeyLedger.Holder: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    generation = try members.take("generation")
    since = try members.take("since")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("generation", generation)
    members.put("since", since)
    return members.object
  }
}
