public import StoredForm

/// The part of an event log that a family's state holds: the open alerts, and the number of the next entry.
///
/// Contract. Entries that will not change any more (messages, and alerts once they are fixed) are `closed`: they leave the
/// state for the history file, so that a long past makes no command slower. Until the state is written they wait in `closed`,
/// which is not part of the coded state; whoever writes the state takes them and appends them to the history first.
public struct EventLog: Equatable, Sendable {
  /// The alerts that are not fixed, oldest first.
  public private(set) var openAlerts: [Event] = []
  /// The number that the next entry gets.
  public private(set) var nextSequence = EventLog.firstSequence
  /// Entries that have been closed since the state was read, in the order of closing.
  public private(set) var closed: [Event] = []

  /// The number of the first entry of a fresh log. Our own decision; real logs seen begin at about 100.
  public static let firstSequence = 100

  /// A log without entries.
  public init() {}

  /// Notes something worth knowing.
  public mutating func note(_ cause: EventCause, about object: EventObject, at time: SimTime) {
    closed.append(next(.message, cause, object, time))
  }

  /// Opens an alert. The same cause about the same object must not be open already.
  public mutating func open(
    _ cause: EventCause, about object: EventObject, sense: SenseData = .none, at time: SimTime
  ) {
    openAlerts.append(next(.alert, cause, object, time, sense))
  }

  /// Fixes every open alert for which `isOver` says yes.
  public mutating func fix(at time: SimTime, where isOver: (Event) -> Bool) {
    closed += openAlerts.filter(isOver).map { $0.fixed(at: time) }
    openAlerts.removeAll(where: isOver)
  }

  /// Marks an open alert as fixed; false if no open alert has the number.
  public mutating func fixByHand(_ sequence: Int, at time: SimTime) -> Bool {
    guard let place = openAlerts.firstIndex(where: { $0.sequence == sequence }) else { return false }
    closed.append(openAlerts.remove(at: place).fixed(at: time, byHand: true))
    return true
  }

  /// Hands over the closed entries, which are then the caller's to keep.
  public mutating func takeClosed() -> [Event] {
    defer { closed = [] }
    return closed
  }

  private mutating func next(
    _ kind: Event.Kind, _ cause: EventCause, _ object: EventObject, _ time: SimTime, _ sense: SenseData = .none
  ) -> Event {
    defer { nextSequence += 1 }
    return Event(sequence: nextSequence, kind: kind, time: time, object: object, cause: cause, sense: sense)
  }
}

extension EventLog: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    openAlerts = try members.take("openAlerts")
    nextSequence = try members.take("nextSequence")
    try members.finish()
  }

  /// Writes every member; the closed entries are none.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("openAlerts", openAlerts)
    members.put("nextSequence", nextSequence)
    return members.object
  }

  /// Whether the numbers of the open alerts rise and none is as high as the next. A next number near the end of the range is
  /// refused, so that counting on is always possible.
  public var isConsistent: Bool {
    guard (EventLog.firstSequence...999_999_999_999).contains(nextSequence) else { return false }
    let numbers = openAlerts.map(\.sequence)
    return zip(numbers, numbers.dropFirst()).allSatisfy(<)
      && numbers.allSatisfy { (EventLog.firstSequence..<nextSequence).contains($0) }
      && openAlerts.allSatisfy { $0.kind == .alert && $0.fixedTime == nil && !$0.isFixedByHand }
  }
}
