/// The 64-bit FNV-1a hash: finds damage and spreads numbers; it protects nothing against an attacker.
///
/// Each step is a bijection of the 64-bit state, so two inputs of the same length that differ in one byte never collide.
public struct FNV1a: Equatable, Sendable {
  /// The hash of what has been added so far.
  public private(set) var value: UInt64

  /// The hash of nothing.
  public init() {
    value = 0xCBF2_9CE4_8422_2325
  }

  /// Goes on from a hash computed earlier.
  public init(continuing value: UInt64) {
    self.value = value
  }

  /// Adds bytes.
  public mutating func add(_ bytes: ArraySlice<UInt8>) {
    value = bytes.withUnsafeBufferPointer { buffer in
      var hash = value
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash
    }
  }

  /// Adds bytes.
  public mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

  /// The hash of a text's UTF-8.
  public static func of(_ text: String) -> UInt64 {
    var hash = FNV1a()
    hash.add(Array(text.utf8))
    return hash.value
  }

  /// The hash of a text, its bits mixed so that texts that are alike get numbers that are not.
  public static func scattered(_ text: String) -> UInt64 { mixed(of(text)) }

  /// A number with its bits mixed: each bit of the result depends on every bit, and no two numbers become the same.
  public static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The hash as sixteen lower-case hexadecimal digits.
  public var hexadecimal: String { FNV1a.hexadecimal(value) }

  /// A 64-bit number as sixteen lower-case hexadecimal digits.
  public static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
