internal import Simulation
public import StoredForm

/// A key that somebody holds, and what it really is.
public struct HeldKey: Equatable, Sendable {
  /// The key's name.
  public let key: KeyID
  /// Which of the keys made for the system it is, counted from 1.
  let number: Int
  /// What the holder shows under that name.
  public let fingerprint: Fingerprint

  /// The key itself.
  init(_ key: KeyID, number: Int) {
    self.key = key
    self.number = number
    fingerprint = key.fingerprint
  }

  private init(_ key: KeyID, number: Int, fingerprint: Fingerprint) {
    self.key = key
    self.number = number
    self.fingerprint = fingerprint
  }

  /// Another key that goes by the same name.
  var impostor: HeldKey { HeldKey(key, number: number, fingerprint: .ofImpostor(for: key)) }

  /// The key that the name promises.
  var genuine: HeldKey { HeldKey(key, number: number) }

  /// Whether it is what its name says.
  public var isGenuine: Bool { fingerprint == key.fingerprint }
}

extension HeldKey: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    key = try members.take("key")
    number = try members.take("number")
    fingerprint = try members.take("fingerprint")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("key", key)
    members.put("number", number)
    members.put("fingerprint", fingerprint)
    return members.object
  }
}
