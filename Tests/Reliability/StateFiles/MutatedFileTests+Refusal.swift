import TestSupport
import Testing

extension MutatedFileTests {
  /// Commands tell of it in one line, or have nothing to do with it, and none touches it. Who would change the family is refused,
  /// unless it is but the past that is broken: that is looked at by those who ask for it, and otherwise gone on with.
  static func refuse(
    _ mutant: Mutant, _ trial: FileTrial, _ comment: Comment, _ random: inout SeededGenerator
  ) throws {
    let kind = mutant.kind
    let change = kind == .keptHead ? "chsim -rollback one" : Self.change[kind.family] ?? ""
    let lines = [change, views.randomElement(using: &random), changes.randomElement(using: &random)]
    for line in lines.compactMap({ $0 }) {
      let result = trial.run(line)
      if kind.isHistory, result.status == 0 {
        // Lines may have been added.
        if mutant.counting == nil { try trial.restore() } else { try trial.write(kind.counting, mutant.counting ?? []) }
        try trial.write(kind.rawValue, mutant.bytes)
        continue
      }
      let isSaid =
        result.status == 0 || result.status == 255
        || [1, 2].contains(result.status) && result.output == ""
          && result.error.wholeMatch(of: #/[A-Z]{5}\d{4}E [^\p{Cc}]+\n/#) != nil
      let isRefused = line != change || result.status == 1 && result.error.hasPrefix("RHRSL01")
      let isUnchanged = trial.bytes(kind.rawValue) == mutant.bytes
      #expect(isSaid && isRefused, "\(comment): \(line): \(result)")
      if kind.isHistory {
        #expect(isUnchanged || result.status != 1, comment)
      } else {
        #expect(isUnchanged, "\(comment): \(line)")
      }
      // What has nothing to do with the file may have changed others.
      if result.status == 0, !isView(line) {
        try trial.restore()
        try trial.write(kind.rawValue, mutant.bytes)
      }
    }
  }

  /// A change of each family that is allowed whatever else has happened.
  private static let change = [
    "sim": "chsim -advance 1h", "storage": "chsim -validation 1h", "lmdkp": "chsim -inject bet -from 990030",
    "corente": "chsim -fault scp-link -object Chicago",
  ]

  private static func isView(_ line: String) -> Bool { line.hasPrefix("ls") || line.hasPrefix("cat") }
}
