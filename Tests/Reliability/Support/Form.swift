import Foundation

/// How much is tried: a sample in ordinary runs, everything if `REHEARSAL_LONG=1`.
enum Form {
  /// Whether everything is to be tried.
  static let isLong = ProcessInfo.processInfo.environment["REHEARSAL_LONG"] == "1"

  /// A number of rounds.
  static func rounds(_ short: Int, long: Int) -> Int { isLong ? long : short }

  /// All of some things in the long form, else so many of them.
  static func some<Thing>(_ count: Int, of things: [Thing], _ random: inout some RandomNumberGenerator) -> [Thing] {
    isLong ? things : Array(things.shuffled(using: &random).prefix(count))
  }
}
