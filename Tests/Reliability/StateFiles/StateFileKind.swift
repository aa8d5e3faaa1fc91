import Testing

/// The kinds of files that a state is read from.
enum StateFileKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case head = "sim.json"
  case storage = "storage.json"
  case lmdkp = "lmdkp.json"
  case corente = "corente.json"
  case storageHistory = "storage-2.log"
  case lmdkpHistory = "lmdkp-2.log"
  case corenteHistory = "corente-2.log"
  case keptHead = "snapshots/one/sim.json"
  case keptStorage = "snapshots/one/storage.json"
  case keptLMDKP = "snapshots/one/lmdkp.json"
  case keptCorente = "snapshots/one/corente.json"
  case keptHistory = "snapshots/one/storage-0.log"

  /// Whether it is a snapshot's: it is what the state is read from right after a rollback.
  var isKept: Bool { rawValue.hasPrefix("snapshots/") }
  /// Whether it is a history: lines, whose hash is in another file.
  var isHistory: Bool { rawValue.hasSuffix(".log") }
  /// The name of the family that it belongs to; of the head's, `sim`.
  var family: String { String((rawValue.split(separator: "/").last ?? "").prefix { $0.isLetter }) }
  /// The file that counts a history's lines.
  var counting: String { isKept ? "snapshots/one/\(family).json" : "\(family).json" }
  var testDescription: String { rawValue }
}
