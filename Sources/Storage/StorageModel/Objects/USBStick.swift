public import Simulation
public import StoredForm

/// A USB flash drive, in a port or in a drawer.
public struct USBStick: Equatable, Sendable {
  /// What is written on its outside: a name of our own.
  public let label: String
  /// The keys of this system that it carries, oldest first; four are kept.
  public internal(set) var keys: [KeyID] = []
  /// Whether it carries the key of another system.
  public internal(set) var isForeign = false
  /// How often writing to it will still fail.
  public internal(set) var failingWrites: FaultCount?
  /// Whether it failed when it was last written to.
  public internal(set) var hasFailed = false

  static let capacity = 4

  /// A blank drive.
  init(label: String) {
    self.label = label
  }

  /// Whether it carries this key.
  public func holds(_ key: KeyID) -> Bool { !isForeign && keys.contains(key) }

  /// Writes a key file; false if the drive fails. If there is no room the oldest key goes, but never `current`.
  mutating func write(_ key: KeyID, sparing current: KeyID?) -> Bool {
    if let armed = failingWrites {
      failingWrites = armed.afterStriking
      hasFailed = true
      return false
    }
    hasFailed = false
    isForeign = false
    if !keys.contains(key) { keys.append(key) }
    makeRoom(sparing: current)
    return true
  }

  /// Takes over key files from another drive; the newest stay if there is no room for all, and so does `current`.
  mutating func add(_ others: [KeyID], sparing current: KeyID?) {
    keys += others.filter { !keys.contains($0) }
    keys.sort { $0.description < $1.description }
    makeRoom(sparing: current)
  }

  private mutating func makeRoom(sparing current: KeyID?) {
    while keys.count > USBStick.capacity, let oldest = keys.firstIndex(where: { $0 != current }) {
      keys.remove(at: oldest)
    }
  }

  /// Whether a drive may have this label: letters, digits, dashes and underscores, at most 32.
  public static func isLabel(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }
}

extension USBStick: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    label = try members.take("label")
    keys = try members.take("keys")
    isForeign = try members.take("isForeign")
    failingWrites = try members.takeIfPresent("failingWrites")
    hasFailed = try members.take("hasFailed")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("label", label)
    members.put("keys", keys)
    members.put("isForeign", isForeign)
    members.putIfPresent("failingWrites", failingWrites)
    members.put("hasFailed", hasFailed)
    return members.object
  }
}
