/// What will happen by itself, and when: the reason why no background process is needed.
///
/// Contract. Whoever looks at a family's state first takes everything out of its agenda that is due and applies it, in order
/// of due time and, at the same time, in the order in which it was put in. Each effect is applied at its own due time, not at
/// the time of looking. So the outcome depends on (state, now) alone, and looking twice, or not at all, changes nothing.
public struct Agenda<Effect: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  /// One effect and the time at which it happens.
  public struct Item: Codable, Equatable, Sendable {
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
  public mutating func schedule(_ effect: Effect, at due: SimTime) {
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
    let inOrder = zip(items, items.dropFirst()).allSatisfy { ($0.due, $0.order) < ($1.due, $1.order) }
    return inOrder && items.allSatisfy { (0..<nextOrder).contains($0.order) }
  }
}
