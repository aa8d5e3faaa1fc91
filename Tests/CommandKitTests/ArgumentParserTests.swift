import Testing

@testable import CommandKit

/// What the parser makes of words, each line of its contract a few rows.
@Suite struct ArgumentParserTests {
  private static let long = String(repeating: "a", count: 2176)

  private static func outcome(_ words: [String], _ spec: CommandSpec = Sample.spec) -> String {
    do throws(UsageError) {
      let arguments = try ArgumentParser(spec).parse(words)
      let values = arguments.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return (values + arguments.flags.sorted() + (arguments.operand.map { ["[\($0)]"] } ?? [])).joined(separator: " ")
    } catch {
      return CommandFailure(error).line
    }
  }

  private static let missing = "CMMVC5707E Required parameters are missing."

  @Test(arguments: [
    ([], ""),
    (["-flag"], "flag"),
    (["-name", "a"], "name=a"),
    (["-name=a"], "name=a"),
    (["-name=a=b"], "name=a=b"),
    (["-name", "a=b"], "name=a=b"),
    (["-name=-a"], "name=-a"),
    (["-name", "-"], "name=-"),
    (["-name", ""], missing),
    (["-name="], missing),
    (["-name"], missing),
    (["-name", "-flag"], missing),
    (["-name", "--", "a"], missing),
    (["-flag="], "flag"),
    (["-flag=yes"], "CMMVC0002E The word [yes] belongs to no parameter, and no object is expected there."),
    (["-flag?"], "flag?"),
    (["-count", "9", "-name", "a"], "count=9 name=a"),
    (["-count", "0"], "CMMVC5711E [0] is not valid data."),
    (["-count", "10"], "CMMVC5711E [10] is not valid data."),
    (["-count", "99999999999999999999"], "CMMVC5711E [99999999999999999999] is not valid data."),
    (["-count", "two"], "CMMVC5716E Non-numeric data was entered for the numeric field [-count]."),
    (["-count", "+2"], "CMMVC5716E Non-numeric data was entered for the numeric field [-count]."),
    (["-count="], missing),
  ]) func parameter(_ words: [String], _ expected: String) {
    #expect(Self.outcome(words) == expected)
  }

  @Test(arguments: [
    (["-other"], "CMMVC5709E [-other] is not a supported parameter."),
    (["-Name", "a"], "CMMVC5709E [-Name] is not a supported parameter."),
    (["-nam", "a"], "CMMVC5709E [-nam] is not a supported parameter."),
    (["--name", "a"], "CMMVC5709E [--name] is not a supported parameter."),
    (["-=a"], "CMMVC5709E [-] is not a supported parameter."),
    (["-ö\n"], "CMMVC5709E [-??] is not a supported parameter."),
    (["-" + long], "CMMVC5709E [-" + String(long.prefix(100)) + "...] is not a supported parameter."),
    (["-flag", "-flag"], "CMMVC0001E The parameter [-flag] was specified more than once."),
    (["-name", "a", "-name=b"], "CMMVC0001E The parameter [-name] was specified more than once."),
    (["-name", "ä"], "CMMVC0003E A value contains characters that are not printable ASCII."),
    (["-name", "a\tb"], "CMMVC0003E A value contains characters that are not printable ASCII."),
    (["-name", "\u{7f}"], "CMMVC0003E A value contains characters that are not printable ASCII."),
    (["-name", long], "name=" + long),
    (["-name", long + "a"], "CMMVC0004E A value is longer than 2176 bytes."),
    (["-name=" + long + "a"], "CMMVC0004E A value is longer than 2176 bytes."),
    (["ä"], "CMMVC0003E A value contains characters that are not printable ASCII."),
    ([long + "a"], "CMMVC0004E A value is longer than 2176 bytes."),
  ]) func unfit(_ words: [String], _ expected: String) {
    #expect(Self.outcome(words) == expected)
  }

  @Test(arguments: [
    (["a"], "[a]"),
    (["-"], "[-]"),
    ([""], missing),
    (["-flag", "a"], "flag [a]"),
    (["--", "a"], "[a]"),
    (["--", "-a"], "[-a]"),
    (["-flag", "--", "-flag"], "flag [-flag]"),
    (["--"], ""),
    (["-flag", "--"], "flag"),
    (["--", "--"], "[--]"),
    (["a", "--"], "[a]"),
    (["a", "b", "--"], "CMMVC0002E The word [a] belongs to no parameter, and no object is expected there."),
    (["a", "b"], "CMMVC0002E The word [a] belongs to no parameter, and no object is expected there."),
    (["a", "-flag"], "CMMVC0002E The word [a] belongs to no parameter, and no object is expected there."),
    (["--", "a", "b"], "CMMVC0002E The word [a] belongs to no parameter, and no object is expected there."),
    (["--", "a", "-flag"], "CMMVC0002E The word [a] belongs to no parameter, and no object is expected there."),
  ]) func object(_ words: [String], _ expected: String) {
    #expect(Self.outcome(words) == expected)
  }

  @Test(arguments: [
    (["-json", "-delim", ":"], "CMMVC5713E Some parameters are mutually exclusive."),
    (["-nohdr", "-json"], "CMMVC5713E Some parameters are mutually exclusive."),
    (["-filtervalue", "a=b", "-filtervalue?"], "CMMVC5713E Some parameters are mutually exclusive."),
    (["-filtervalue", "a=b", "c"], "CMMVC5713E Some parameters are mutually exclusive."),
    (["-filtervalue?", "c"], "CMMVC5713E Some parameters are mutually exclusive."),
    (["-filtervalue", "a=b", "-json"], "filtervalue=a=b json"),
    (["-filtervalue=a=b"], "filtervalue=a=b"),
    (["-delim", ":", "-nohdr", "c"], "delim=: nohdr [c]"),
    (["-delim", "::"], "CMMVC5711E [::] is not valid data."),
    (["-delim", ""], missing),
    (["-delim", "-"], "delim=-"),
  ]) func view(_ words: [String], _ expected: String) {
    #expect(Self.outcome(words) == expected)
  }

  @Test func theFirstFaultFromTheLeftIsTold() {
    #expect(Self.outcome(["-count", "x", "-other"]).hasPrefix("CMMVC5716E"))
    #expect(Self.outcome(["-other", "-count", "x"]).hasPrefix("CMMVC5709E"))
    #expect(Self.outcome(["-json", "-nohdr", "-other"]).hasPrefix("CMMVC5709E"))
  }

  @Test func anObjectThatIsRequiredOrUnknown() {
    let required = Operand(.number(0...9), .ours, isRequired: true, help: "An id.")
    let needing = CommandSpec(
      name: "x", group: .task, summary: "x", description: [], forms: [], operand: required.spec)
    #expect(Self.outcome([], needing) == Self.missing)
    #expect(Self.outcome(["5"], needing) == "[5]")
    #expect(
      Self.outcome(["five"], needing) == "CMMVC5716E Non-numeric data was entered for the numeric field [id].")
    let bare = CommandSpec(name: "x", group: .task, summary: "x", description: [], forms: [])
    #expect(
      Self.outcome(["5"], bare)
        == "CMMVC0002E The word [5] belongs to no parameter, and no object is expected there.")
    #expect(
      Self.outcome(["--", "5"], bare)
        == "CMMVC0002E The word [5] belongs to no parameter, and no object is expected there.")
    #expect(Self.outcome(["-json"], bare) == "CMMVC5709E [-json] is not a supported parameter.")
  }

  @Test func argumentsAreHandedOverTyped() throws {
    let arguments = try ArgumentParser(Sample.spec).parse(["-count", "7", "-flag", "thing"])
    #expect(arguments[Sample.count] == 7)
    #expect(arguments[Sample.name] == nil)
    #expect(arguments[Sample.flag])
    #expect(!arguments[Sample.asks])
    #expect(arguments[Sample.object] == "thing")
    #expect(arguments.has(Sample.count.spec))
    #expect(!arguments.has(Sample.name.spec))
  }
}
