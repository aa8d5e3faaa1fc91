public import StoredForm

/// What will happen by itself, and when: the reason why no background process is needed.
///
/// Contract. Whoever looks at a family's state first takes everything out of its agenda that is due and applies it, in order
/// of due time and, at the same time, in the order in which it was put in. Each effect is applied at its own due time, not at
/// the time of looking. So the outcome depends on (state, now) alone, and looking twice, or not at all, changes nothing.
public struct Agenda<Effect> {
  /// One effect and the time at which it happens.
  public struct Item {
    /// When the effect happens.
    public let due: SimTime
    /// The order among effects of the same time.
    public let order: Int
    /// What happens.
    public let effect: Effect
  }

  /// What is still to happen, in the order in which it will.
  public private(set) var items: [Item] = []
  private var nextOrder = 0

  /// An empty agenda.
  public init() {}

  /// Puts an effect in, to happen at `due`.
  ///
  /// - Parameters:
  ///   - effect: what.
  ///   - due: when.
  ///   - skipped: how often the effect would have been put in and taken out meanwhile, had each time been gone through. They
  ///     are counted, so that the agenda is the same either way.
  public mutating func schedule(_ effect: Effect, at due: SimTime, passingOver skipped: Int = 0) {
    nextOrder += skipped
    let place = items.firstIndex { $0.due > due } ?? items.endIndex
    items.insert(Item(due: due, order: nextOrder, effect: effect), at: place)
    nextOrder += 1
  }

  /// Takes out every effect for which `matches` says yes.
  public mutating func cancel(where matches: (Effect) -> Bool) {
    items.removeAll { matches($0.effect) }
  }

  /// Takes out and returns the first effect that is due at `now`; nil when none is.
  public mutating func takeDue(at now: SimTime) -> Item? {
    guard let first = items.first, first.due <= now else { return nil }
    return items.removeFirst()
  }

  /// Whether the items stand in their order and none was numbered beyond the counter: true of every agenda that was made
  /// by this type. A counter near the end of the range is not, so that counting on is always possible.
  public var isConsistent: Bool {
    guard (0...999_999_999_999).contains(nextOrder) else { return false }
    // A plain loop: it is run by every command, and generic algorithms cost a short process more than their work.
    var last: (due: SimTime, order: Int)?
    for item in items {
      guard item.order >= 0, item.order < nextOrder else { return false }
      if let last, (last.due, last.order) >= (item.due, item.order) { return false }
      last = (item.due, item.order)
    }
    return true
  }
}

extension Agenda: Sendable where Effect: Sendable {}
extension Agenda.Item: Sendable where Effect: Sendable {}
extension Agenda: Equatable where Effect: Equatable {}
extension Agenda.Item: Equatable where Effect: Equatable {}

extension Agenda: Stored where Effect: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    items = try members.take("items")
    nextOrder = try members.take("nextOrder")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("items", items)
    members.put("nextOrder", nextOrder)
    return members.object
  }
}

extension Agenda.Item: Stored where Effect: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    due = try members.take("due")
    order = try members.take("order")
    effect = try members.take("effect")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("due", due)
    members.put("order", order)
    members.put("effect", effect)
    return members.object
  }
}
