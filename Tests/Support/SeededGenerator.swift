import Foundation

/// Random numbers that can be had again: SplitMix64 from a seed.
public struct SeededGenerator: RandomNumberGenerator {
  /// The seed it began with, to be printed when a test fails.
  public let seed: UInt64
  private var state: UInt64

  /// A generator that begins with this seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// A generator that begins with the seed in `REHEARSAL_SEED`, or with a new one.
  public static func replayable() -> SeededGenerator {
    let asked = ProcessInfo.processInfo.environment["REHEARSAL_SEED"].flatMap { UInt64($0) }
    let generator = SeededGenerator(seed: asked ?? UInt64.random(in: .min ... .max))
    print("random test: to replay, REHEARSAL_SEED=\(generator.seed)")
    return generator
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
