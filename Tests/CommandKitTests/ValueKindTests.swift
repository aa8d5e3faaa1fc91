import Simulation
import Testing

@testable import CommandKit

/// What each kind of value takes, and what it says of the rest.
@Suite struct ValueKindTests {
  private enum Colour: String, CaseIterable { case red, green }

  /// What a value is read as, or the number of the message.
  private static func reading<Value>(_ kind: ValueKind<Value>, _ text: String) -> String {
    do throws(UsageError) { return "\(try kind.parse(text, "option"))" } catch { return CommandFailure(error).code }
  }

  @Test(arguments: [
    ("red", "red"), ("green", "green"), ("Red", "CMMVC5711E"), ("", "CMMVC5711E"), ("re", "CMMVC5711E"),
  ])
  func keyword(_ text: String, _ expected: String) {
    #expect(Self.reading(ValueKind<Colour>.keyword, text) == expected)
  }

  @Test(arguments: [("a", "a"), ("b", "b"), ("c", "CMMVC5711E"), ("", "CMMVC5711E")])
  func word(_ text: String, _ expected: String) {
    #expect(Self.reading(.word(["a", "b"]), text) == expected)
  }

  @Test(arguments: [("yes", "true"), ("no", "false"), ("YES", "CMMVC5711E"), ("", "CMMVC5711E")])
  func yesNo(_ text: String, _ expected: String) {
    #expect(Self.reading(.yesNo, text) == expected)
  }

  @Test(arguments: [
    ("2", "2"), ("02", "2"), ("9", "9"), ("1", "CMMVC5711E"), ("10", "CMMVC5711E"), ("", "CMMVC5707E"),
    ("x", "CMMVC5716E"), ("-2", "CMMVC5711E"), ("+2", "CMMVC5716E"), ("2.5", "CMMVC5716E"), (" 2", "CMMVC5716E"),
    ("٣", "CMMVC5716E"), ("9223372036854775808", "CMMVC5711E"),
  ]) func number(_ text: String, _ expected: String) {
    #expect(Self.reading(.number(2...9), text) == expected)
  }

  @Test(arguments: [
    ("90s", "90s"), ("60m", "1h"), ("0s", "0s"), ("36500d", "36500d"), ("36501d", "CMMVC5711E"), ("5", "CMMVC5711E"),
    ("h", "CMMVC5711E"), ("5w", "CMMVC5711E"), ("-5h", "CMMVC5711E"), ("5 h", "CMMVC5711E"), ("", "CMMVC5711E"),
    ("99999999999999999999s", "CMMVC5711E"), ("9223372036854775807d", "CMMVC5711E"),
  ]) func duration(_ text: String, _ expected: String) {
    #expect(Self.reading(.duration, text) == expected)
  }

  @Test(arguments: [
    ("261121143324", "261121143324"), ("000101000000", "000101000000"), ("240229000000", "240229000000"),
    ("250229000000", "CMMVC5711E"), ("261321143324", "CMMVC5711E"), ("261121240000", "CMMVC5711E"),
    ("2611211433", "CMMVC5711E"), ("26112114332x", "CMMVC5711E"), ("", "CMMVC5711E"),
  ]) func time(_ text: String, _ expected: String) {
    #expect(Self.reading(.time, text) == expected)
  }

  @Test(arguments: [(":", ":"), (" ", " "), ("", "CMMVC5707E"), ("ab", "CMMVC5711E")])
  func delimiter(_ text: String, _ expected: String) {
    #expect(Self.reading(.delimiter, text) == expected)
  }

  @Test func anObjectIsMissedByItsIDOrByItsName() {
    #expect(UsageError.noObject("17") == .noObjectWithID)
    #expect(UsageError.noObject("a17") == .noObjectWithName)
  }
}
