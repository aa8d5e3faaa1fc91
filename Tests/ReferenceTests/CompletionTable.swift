import CommandCatalogue
import TestSupport

@testable import CommandKit
@testable import CommandReference

/// Lines of a command with the words that its parser takes next: every option by itself, with each of its keywords, and many
/// pairs of them, the same ones each time.
///
/// A word is taken if no rule of the spec says that it excludes what stands there; that something is still missing forbids
/// nothing. Names that have to be asked for are left out here.
struct CompletionTable {
  private let spec: CommandSpec

  /// About how many pairs are tried of a command.
  private static let mostPairs = 40

  /// A line that ends in a blank and a dash or a value's place, and what is offered there.
  private(set) var lines: [(line: String, expected: Set<String>)] = []

  init(_ spec: CommandSpec) {
    self.spec = spec
    let items = spec.allOptions.flatMap { Self.items(of: $0) }
    add([])
    for item in items { add([item]) }
    let pairs = items.flatMap { first in items.map { [first, $0] } }.filter { pair in
      Self.isTaken(pair.flatMap { $0 }, by: spec)
    }
    let step = max(1, pairs.count / Self.mostPairs)
    for place in stride(from: 0, to: pairs.count, by: step) { add(pairs[place]) }
  }

  /// What a shell offers behind some options: further options, and the keywords of each that it would offer.
  private mutating func add(_ items: [[String]]) {
    let words = items.flatMap { $0 }
    guard Self.isTaken(words, by: spec) || items.count < 2 else { return }
    let start = ([spec.name] + words).joined(separator: " ")
    let options = spec.allOptions.filter { option in
      Self.items(of: option).contains { Self.isTaken(words + $0, by: spec) }
    }
    lines.append(("\(start) -", Set(options.map { "-\($0.name)" })))
    for option in options where option.needsValue {
      guard case .words(let keywords) = option.completion else { continue }
      let taken = keywords.filter { Self.isTaken(words + ["-\(option.name)", $0], by: spec) }
      lines.append(("\(start) -\(option.name) ", Set(taken)))
    }
  }

  /// The words that give an option: with each of its keywords, or with something that it takes.
  private static func items(of option: OptionSpec) -> [[String]] {
    let name = "-\(option.name)"
    guard option.needsValue else { return [[name]] }
    if case .words(let words) = option.completion { return words.map { [name, $0] } }
    let samples = ["0", "1", "a", "5h", "10.0.0.1", "260105090000", ":", "id=1", "x.pem", "0123-4567-89AB-CDEF"]
    let sample = samples.first { value in (try? option.check(value)) != nil }
    return sample.map { [[name, $0]] } ?? []
  }

  /// Whether none of the rules, each by itself, says that the words exclude each other.
  private static func isTaken(_ words: [String], by spec: CommandSpec) -> Bool {
    let rules = spec.rules + (spec.view?.rules ?? [])
    return ([[]] + rules.map { [$0] }).allSatisfy { rules in
      let alone = CommandSpec(
        name: spec.name, group: .simulation, summary: "", description: [], forms: [], options: spec.allOptions,
        rules: rules)
      do throws(UsageError) {
        _ = try ArgumentParser(alone).parse(words)
        return true
      } catch {
        return error == .missingParameter
      }
    }
  }
}
