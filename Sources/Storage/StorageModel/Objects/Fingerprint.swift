internal import Simulation
public import StoredForm

/// What tells two keys apart without showing either.
public struct Fingerprint: Hashable, Sendable, Stored {
  private let text: String

  /// The fingerprint of the key with this name.
  init(of key: String) {
    text = FNV1a.hexadecimal(FNV1a.scattered("fingerprint/\(key)"))
  }

  /// The fingerprint of another key that goes by the same name.
  static func ofImpostor(for key: KeyID) -> Fingerprint { Fingerprint(of: "impostor/\(key)") }

  /// Reads the bare text.
  public init(from value: JSONValue) throws(StoredFault) {
    text = try String(from: value)
  }

  /// Writes the bare text.
  public var stored: JSONValue {
    text.stored
  }
}
