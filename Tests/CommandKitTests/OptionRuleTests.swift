import Testing

@testable import CommandKit

/// Every rule against every set of the options it speaks of.
@Suite struct OptionRuleTests {
  private static let a = Flag("a", .ours, help: "A.").spec
  private static let b = Flag("b", .ours, help: "B.").spec
  private static let c = Flag("c", .ours, help: "C.").spec
  private static let x = Option("x", .text("text"), .ours, help: "X.").spec
  private static let y = Option("y", .text("text"), .ours, help: "Y.").spec

  private enum Verdict: String {
    case right
    case missing
    case exclusive
  }

  private static func verdict(_ rule: OptionRule, _ words: [String]) -> Verdict {
    let spec = CommandSpec(
      name: "x", group: .task, summary: "x", description: [], forms: [], options: [a, b, c, x, y], rules: [rule])
    do throws(UsageError) {
      _ = try ArgumentParser(spec).parse(words)
      return .right
    } catch {
      switch error {
      case .missingParameter: return .missing
      case .exclusive: return .exclusive
      default:
        Issue.record("\(error)")
        return .right
      }
    }
  }

  private static let sets = ["", "a", "b", "c", "ab", "ac", "bc", "abc"]

  private static func verdicts(_ rule: OptionRule) -> [String] {
    sets.map { set in verdict(rule, set.map { "-\($0)" }).rawValue }
  }

  @Test func exactlyOne() {
    #expect(
      Self.verdicts(.exactlyOne([Self.a, Self.b]))
        == ["missing", "right", "right", "missing", "exclusive", "right", "right", "exclusive"])
  }

  @Test func atMostOne() {
    #expect(
      Self.verdicts(.atMostOne([Self.a, Self.b]))
        == ["right", "right", "right", "right", "exclusive", "right", "right", "exclusive"])
  }

  @Test func atLeastOne() {
    #expect(
      Self.verdicts(.atLeastOne([Self.a, Self.b]))
        == ["missing", "right", "right", "missing", "right", "right", "right", "right"])
  }

  @Test func excludes() {
    #expect(
      Self.verdicts(.excludes(Self.a, [Self.b, Self.c]))
        == ["right", "right", "right", "right", "exclusive", "exclusive", "right", "exclusive"])
  }

  @Test func onlyWith() {
    #expect(
      Self.verdicts(.onlyWith(Self.a, [Self.b, Self.c]))
        == ["right", "exclusive", "right", "right", "right", "right", "right", "right"])
  }

  @Test func requires() {
    #expect(
      Self.verdicts(.requires(Self.a, anyOf: [Self.b, Self.c]))
        == ["right", "missing", "right", "right", "right", "right", "right", "right"])
  }

  @Test(arguments: [
    ([], "right"), (["-a"], "exclusive"), (["-x", "new"], "missing"), (["-x", "new", "-a"], "right"),
    (["-x", "old"], "right"), (["-x", "old", "-a"], "exclusive"), (["-y=new", "-a"], "right"),
    (["-x", "old", "-y", "new"], "missing"), (["-x", "old", "-y", "new", "-a"], "right"),
  ]) func belongs(_ words: [String], _ expected: String) {
    #expect(Self.verdict(.belongs(Self.a, withValue: "new", of: [Self.x, Self.y]), words).rawValue == expected)
  }

  @Test func theFirstBrokenRuleIsTold() {
    let spec = CommandSpec(
      name: "x", group: .task, summary: "x", description: [], forms: [], options: [Self.a, Self.b, Self.c],
      rules: [.requires(Self.a, anyOf: [Self.c]), .atMostOne([Self.a, Self.b])])
    #expect(throws: UsageError.missingParameter) { try ArgumentParser(spec).parse(["-a", "-b"]) }
    #expect(throws: UsageError.exclusive) { try ArgumentParser(spec).parse(["-a", "-b", "-c"]) }
  }
}
