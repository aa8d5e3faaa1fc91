internal import Simulation
public import StoredForm

/// The name of a master key: what the system and the key servers call it. There is no key behind it, only the name.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
  /// The name as it is listed.
  public let description: String

  /// A name read from a file.
  init(_ text: String) {
    description = text
  }

  /// What a holder of this key shows when asked: two holders agree exactly if they hold the same key.
  public var fingerprint: Fingerprint { Fingerprint(of: description) }

  /// The name of the `number`th key that a method made on a system. It depends on nothing else, so that a scenario always
  /// gives the same names; the form is that of the real system (reference sheet 1.1, 5.1).
  static func issued(_ number: Int, by method: EncryptionMethod, system: String) -> KeyID {
    switch method {
    case .usb, .recoverykey:
      let digits = String(number, radix: 16, uppercase: true)
      return KeyID(system.suffix(8) + String(repeating: "0", count: max(0, 8 - digits.count)) + digits)
    case .keyserver:
      let seed = "\(system)/keyserver/\(number)"
      let hex = FNV1a.hexadecimal(FNV1a.scattered(seed)) + FNV1a.hexadecimal(FNV1a.scattered(seed + "/more"))
      let head = FNV1a.hexadecimal(FNV1a.scattered(system)).prefix(7)
      let parts = [0..<8, 8..<12, 13..<16, 17..<20, 20..<32].map {
        String(hex.dropFirst($0.lowerBound).prefix($0.count))
      }
      return KeyID("KEY-\(head)-\(parts[0])-\(parts[1])-4\(parts[2])-8\(parts[3])-\(parts[4])")
    }
  }
}

extension KeyID: Stored {
  /// Reads the bare name.
  public init(from value: JSONValue) throws(StoredFault) {
    self.init(try String(from: value))
  }

  /// Writes the bare name.
  public var stored: JSONValue {
    description.stored
  }
}
