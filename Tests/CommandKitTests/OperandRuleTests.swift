import CommandKit
import Testing

/// Rules about the operand, and about an option that goes with one value of another.
@Suite struct OperandRuleTests {
  private static let action = Option("action", .word(["begin", "end"]), .ours, help: "What to do.")
  private static let force = Flag("force", .ours, help: "Ends in any case.")
  private static let all = Flag("all", .ours, help: "Does it to all.")
  private static let one = Flag("one", .ours, help: "Does it to one.")
  private static let quick = Flag("quick", .ours, help: "Begins at once.")

  private static let spec = CommandSpec(
    name: "chthing", group: .task, summary: "", description: [],
    forms: [SynopsisForm(.option(one.spec), .operand), SynopsisForm(.option(all.spec))],
    options: [action.spec, force.spec, all.spec, one.spec, quick.spec],
    operand: Operand(.text("thing"), .ours, isRequired: false, help: "Which.").spec,
    rules: [
      .onlyWithValue(force.spec, "end", of: action.spec), .operandBelongs([one.spec]),
      .valueOnlyWith(action.spec, "begin", quick.spec),
    ])

  private func fault(_ words: String...) -> UsageError? {
    do throws(UsageError) {
      _ = try ArgumentParser(Self.spec).parse(words)
      return nil
    } catch {
      return error
    }
  }

  @Test func anOperandBelongsWithItsOptions() {
    #expect(fault("-one", "x") == nil)
    #expect(fault("-one") == .missingParameter)
    #expect(fault("-all") == nil)
    #expect(fault("-all", "x") == .exclusive)
    #expect(fault("x") == .exclusive)
    #expect(fault() == nil)
  }

  @Test func anOptionGoesWithOneValueOfAnother() {
    #expect(fault("-action", "end", "-force") == nil)
    #expect(fault("-action", "begin", "-force") == .exclusive)
    #expect(fault("-force") == .exclusive)
    #expect(fault("-action", "begin", "-quick") == nil)
  }

  @Test func aValueGoesWithAnOption() {
    #expect(fault("-action", "begin") == .exclusive)
    #expect(fault("-action", "end") == nil)
    #expect(fault("-action", "end", "-quick") == nil)
    #expect(fault("-quick") == nil)
  }

  @Test func theSynopsisShowsThatTheOperandIsNeeded() {
    #expect(Synopsis(Self.spec).forms.map { $0.joined(separator: " ") } == ["-one thing", "-all"])
  }
}
