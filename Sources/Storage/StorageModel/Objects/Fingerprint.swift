internal import Simulation

/// What tells two keys apart without showing either.
public struct Fingerprint: Hashable, Sendable, Codable {
  private let text: String

  /// The fingerprint of the key with this name.
  init(of key: String) {
    text = FNV1a.hexadecimal(FNV1a.scattered("fingerprint/\(key)"))
  }

  /// The fingerprint of another key that goes by the same name.
  static func ofImpostor(for key: KeyID) -> Fingerprint { Fingerprint(of: "impostor/\(key)") }

  /// Reads the bare text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
