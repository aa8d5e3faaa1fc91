import StoredForm
import TestSupport

@testable import StateStore

/// A file that is not what the product wrote.
struct Mutant {
  /// How it came about.
  enum Making: String {
    /// Bytes changed, the checksum as it was.
    case blind
    /// Bytes changed, and a checksum that suits them.
    case covered
    /// What it says changed, and a checksum that suits it or is blank.
    case meant
  }

  let kind: StateFileKind
  let making: Making
  let bytes: [UInt8]
  /// The file that counts a history's lines, so that it suits; nil if it is left alone.
  private(set) var counting: [UInt8]?

  /// A mutant at random.
  init(of kind: StateFileKind, in state: FullState, using random: inout SeededGenerator) {
    self.kind = kind
    let good = state.files[kind.rawValue] ?? []
    let other = state.files.sorted { $0.key < $1.key }.randomElement(using: &random)?.value ?? []
    let isBlank = Bool.random(using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      (making, bytes) = (.blind, BlindMutation.mutated(good, with: other, using: &random))
    case 4..<6:
      let changed = BlindMutation.mutated(good, with: other, using: &random)
      (making, bytes) = (.covered, kind.isHistory ? changed : CheckedBytes.filled(changed) ?? changed)
    default:
      making = .meant
      bytes =
        kind.isHistory ? Self.lines(of: good, using: &random) : Self.file(of: good, isBlank: isBlank, using: &random)
    }
    if kind.isHistory, making != .blind { counting = Self.counting(bytes, in: state.files[kind.counting] ?? []) }
  }

  private static func file(of good: [UInt8], isBlank: Bool, using random: inout SeededGenerator) -> [UInt8] {
    guard let tree = try? JSONValue(parsing: good) else { return good }
    let changed = MeaningMutation.mutated(tree, using: &random).text(.pretty) + [0x0A]
    return (isBlank ? CheckedBytes.blanked(changed) : CheckedBytes.filled(changed)) ?? changed
  }

  private static func lines(of good: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var lines = good.split(separator: 0x0A).map(Array.init)
    guard let place = lines.indices.randomElement(using: &random), let tree = try? JSONValue(parsing: lines[place])
    else {
      return good
    }
    lines[place] = MeaningMutation.mutated(tree, using: &random).text(.compact)
    return lines.flatMap { $0 + [0x0A] }
  }

  /// A state file that counts these lines.
  private static func counting(_ lines: [UInt8], in file: [UInt8]) -> [UInt8]? {
    guard case .object(let members)? = try? JSONValue(parsing: file) else { return nil }
    let extent = lines.isEmpty ? HistoryExtent.none : HistoryExtent.none.appending(lines)
    let changed = members.map { $0.name == "history" ? JSONMember($0.name, extent.stored) : $0 }
    return CheckedBytes.filled(JSONValue.object(changed).text(.pretty) + [0x0A])
  }
}
