public import StoredForm

/// The keys that a key server, or a backup of one, holds: each name once, in the order in which they were made.
///
/// A real server keeps every key it ever had. Nothing here depends on obsolete ones, so the ring keeps eight: the newest, and
/// the current one whatever its age.
public struct KeyRing: Equatable, Sendable {
  /// The keys, oldest first.
  public private(set) var keys: [HeldKey] = []

  static let capacity = 8

  init(_ keys: [HeldKey] = []) {
    self.keys = keys
  }

  /// Whether it holds the key itself under the key's name.
  public func holds(_ key: KeyID) -> Bool { keys.contains { $0.key == key && $0.isGenuine } }

  /// Takes in a key unless something goes by its name already. If there is no room the oldest goes, but never `current`.
  mutating func add(_ key: HeldKey, sparing current: KeyID?) {
    guard !keys.contains(where: { $0.key == key.key }) else { return }
    keys.insert(key, at: keys.firstIndex { $0.number > key.number } ?? keys.endIndex)
    guard keys.count > KeyRing.capacity, let oldest = keys.firstIndex(where: { $0.key != current }) else { return }
    keys.remove(at: oldest)
  }

  /// Takes in everything that another holder has and this one lacks.
  mutating func add(allOf other: KeyRing, sparing current: KeyID?) {
    for key in other.keys { add(key, sparing: current) }
  }

  /// Puts another key in the place of what goes by this name; false if nothing does.
  mutating func pervert(_ key: KeyID) -> Bool {
    guard let place = keys.firstIndex(where: { $0.key == key }) else { return false }
    keys[place] = keys[place].impostor
    return true
  }

  /// Puts the promised key in the place of every other that goes by its name.
  mutating func straighten() {
    keys = keys.map(\.genuine)
  }
}

extension KeyRing: Stored {
  /// Reads the bare list.
  public init(from value: JSONValue) throws(StoredFault) {
    keys = try [HeldKey](from: value)
    let isInOrder = zip(keys, keys.dropFirst()).allSatisfy { $0.number < $1.number }
    guard isInOrder, Set(keys.map(\.key)).count == keys.count, keys.count <= KeyRing.capacity else {
      throw StoredFault("has a key twice, more than eight, or not in their order")
    }
  }

  /// Writes the bare list.
  public var stored: JSONValue {
    keys.stored
  }
}
