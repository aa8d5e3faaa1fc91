import TestSupport
import Testing

@testable import StateStore

extension MutatedFileTests {
  /// Commands tell of it in one line, or have nothing to do with it, and none touches it. Where it is the file itself that
  /// cannot be used, who would change the family is refused; where it is but the past, that is looked at by those who ask for it,
  /// and otherwise gone on with.
  static func refuse(
    _ mutant: Mutant, _ error: StoreError, _ good: FullState, _ trial: FileTrial, _ comment: Comment,
    _ random: inout SeededGenerator
  ) throws {
    let kind = mutant.kind
    let isItself = !kind.isHistory && error.text.contains("/\(kind.rawValue)]")
    let change = kind == .keptHead ? "chsim -rollback one" : Self.change[kind.family] ?? ""
    // What stands behind the lines that are counted is nobody's.
    let counted = mutant.counting == nil ? good.files[kind.rawValue]?.count ?? 0 : mutant.bytes.count
    let kept = kind.isHistory ? mutant.bytes.prefix(counted) : mutant.bytes[...]
    let lines = [change, views.randomElement(using: &random), changes.randomElement(using: &random)]
    for line in lines.compactMap({ $0 }) {
      let result = trial.run(line)
      let isSaid =
        result.status == 0 || result.status == 255
        || [1, 2].contains(result.status) && result.output == ""
          && result.error.wholeMatch(of: #/[A-Z]{5}\d{4}E [^\p{Cc}]+\n/#) != nil
      let isRefused = result.status == 1 && result.error.hasPrefix("RHRSL01")
      #expect(isSaid && (isRefused || line != change || !isItself), "\(comment): \(line): \(result)")
      let isUnchanged = trial.bytes(kind.rawValue).starts(with: kept)
      #expect(isUnchanged || !isItself && !isRefused, "\(comment): \(line): \(result)")
      if line.hasPrefix("ls") || line.hasPrefix("cat") { continue }
      // It may have changed other files.
      try trial.restore()
      try trial.write(kind.rawValue, mutant.bytes)
      if let counting = mutant.counting { try trial.write(kind.counting, counting) }
    }
  }

  /// A change of each family that is allowed whatever else has happened.
  private static let change = [
    "sim": "chsim -advance 1h", "storage": "chsim -validation 1h", "lmdkp": "chsim -inject bet -from 990030",
    "corente": "chsim -fault scp-link -object Chicago",
  ]
}
