internal import Certificates

/// A recovery key as a person reads and types it: base64, 44 characters (reference sheet 5.3).
enum RecoveryKeyText {
  static func text(of key: [UInt8]) -> String { Base64.encode(key) }

  /// The bytes that a text stands for; none unless it is exactly as they are shown.
  static func bytes(of text: String) -> [UInt8] { Base64.decode(text.utf8) ?? [] }
}
