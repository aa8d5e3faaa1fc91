private import FoundationEssentials

/// A recovery key as a person reads and types it: base64, 44 characters (reference sheet 5.3).
enum RecoveryKeyText {
  static func text(of key: [UInt8]) -> String { Data(key).base64EncodedString() }

  /// The bytes that a text stands for; none unless it is exactly as they are shown.
  static func bytes(of text: String) -> [UInt8] {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return [] }
    return [UInt8](data)
  }
}
