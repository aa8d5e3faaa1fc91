public import StoredForm

/// The state of one command family: a value that the store keeps, and that goes on by itself as time passes.
public protocol Family: Stored, Equatable, Sendable {
  /// The family's name: its file is `NAME.json`.
  static var familyName: String { get }
  /// The version of the family's file that this program writes.
  static var formatVersion: Int { get }

  /// The family as it is at the start of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: which.
  ///   - time: when it starts.
  ///   - assumptions: choices that differ from the default, by number (`G01`); unknown ones are ignored.
  /// - Returns: the family at that time.
  static func fresh(_ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]) -> Self

  /// The same, where the emulated system is given a name of its own, as an object's may be, or none (nil), which is the usual
  /// one. A family whose system has no name takes no note of it.
  static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String], systemName: String?
  ) -> Self

  /// Up to when everything that was due has been applied. The family's time is never before this.
  var settledTo: SimTime { get }

  /// Applies everything due up to `now`, each at its own time. A `now` before `settledTo` changes nothing.
  mutating func settle(to now: SimTime)

  /// What makes this state impossible, in words for the person who edited the file; nil if nothing does.
  var impossibility: String? { get }

  /// The family's event log.
  var events: EventLog { get set }

  /// The family's audit log; nil if the system that it emulates has none.
  var audit: AuditLog? { get set }
}

extension Family {
  /// Without a name.
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String], systemName: String?
  ) -> Self { fresh(scenario, at: time, assumptions: assumptions) }

  /// None.
  public var audit: AuditLog? {
    get { nil }
    set {}
  }
}
