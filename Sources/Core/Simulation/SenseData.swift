public import StoredForm

/// What the event log keeps of a problem byte by byte: eight lines of sixteen bytes (reference sheet 1.13).
public struct SenseData: Equatable, Sendable {
  /// The bytes from the first on; the rest are zeros.
  private let bytes: [UInt8]

  private static let lineCount = 8
  private static let lineLength = 16

  /// Nothing but zeros.
  public static let none = SenseData(words: [])

  /// Numbers of four bytes each, the highest byte first; what does not fit is dropped.
  public init(words: [UInt32]) {
    let all = words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    bytes = Array(all.prefix(Self.lineCount * Self.lineLength))
  }

  /// The lines as they are shown: two hexadecimal digits a byte.
  public var lines: [String] {
    let all = bytes + Array(repeating: 0, count: Self.lineCount * Self.lineLength - bytes.count)
    return (0..<Self.lineCount).map { line in
      all[(line * Self.lineLength)...].prefix(Self.lineLength).map(Self.hexadecimal).joined(separator: " ")
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension SenseData: Stored {
  /// Reads what `stored` writes.
  public init(from value: JSONValue) throws(StoredFault) {
    let pairs = try String(from: value).split(separator: " ")
    let bytes = pairs.compactMap { $0.count == 2 ? UInt8($0, radix: 16) : nil }
    guard bytes.count == pairs.count, bytes.count <= Self.lineCount * Self.lineLength else {
      throw StoredFault("is not sense data")
    }
    self.bytes = bytes
  }

  /// The bytes as they are shown.
  public var stored: JSONValue { bytes.map(Self.hexadecimal).joined(separator: " ").stored }
}
