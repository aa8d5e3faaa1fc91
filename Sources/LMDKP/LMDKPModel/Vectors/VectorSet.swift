public import Simulation
public import StoredForm

/// A key in the KP, its credentials, and where its rekey stands.
public struct VectorSet: Equatable, Sendable {
  /// Its number.
  public let id: Int
  /// Its short title.
  public let shortTitle: String
  /// What it is for.
  public let type: VectorType
  /// Since when its generation is in effect.
  public internal(set) var effectiveTime: SimTime
  /// Its generation, and who has the credentials of which generation: the Directory and its readers, by account. A training
  /// vector set has none.
  public internal(set) var credentials: KeyLedger
  /// How often an upload of its newest credentials was tried.
  public internal(set) var uploadAttempts = 0
  /// Where its rekey stands.
  public internal(set) var rekey = Rekey.no

  /// By what the ledger knows the Directory.
  public static let directory = "directory"
  /// How long a generation lasts, and how long before its end the rekey is due.
  static let lifetime = SimDuration.days(365)
  static let notice = SimDuration.days(30)

  /// The newest generation.
  public var generation: Int { credentials.newest }

  /// The generation in the Directory; the newest if the vector set's credentials are not kept there.
  public var directoryGeneration: Int { credentials.holder(Self.directory)?.generation ?? generation }

  /// Whether the newest credentials are in the Directory.
  public var isPosted: Bool { directoryGeneration == generation }

  /// When the newest credentials were posted; nil if they were not.
  public var postedTime: SimTime? {
    isPosted ? credentials.holder(Self.directory)?.since ?? effectiveTime : nil
  }

  /// Until when it has to be rekeyed; nil if it has not.
  public var rekeyDue: SimTime? { type == .firefly ? effectiveTime + Self.lifetime : nil }

  /// Whether it has to be rekeyed at that time.
  public func dueStatus(at time: SimTime) -> DueStatus {
    guard let due = rekeyDue, time >= due - Self.notice else { return .current }
    return time > due ? .overdue : .due
  }

  /// The moments at which `dueStatus` changes.
  public var dueChanges: [SimTime] {
    rekeyDue.map { [$0 - Self.notice, $0 + SimDuration(seconds: 1)] } ?? []
  }
}

extension VectorSet: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    credentials = try members.take("credentials")
    effectiveTime = try members.take("effectiveTime")
    id = try members.take("id")
    rekey = try members.take("rekey")
    shortTitle = try members.take("shortTitle")
    type = try members.take("type")
    uploadAttempts = try members.take("uploadAttempts")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("credentials", credentials)
    members.put("effectiveTime", effectiveTime)
    members.put("id", id)
    members.put("rekey", rekey)
    members.put("shortTitle", shortTitle)
    members.put("type", type)
    members.put("uploadAttempts", uploadAttempts)
    return members.object
  }
}
