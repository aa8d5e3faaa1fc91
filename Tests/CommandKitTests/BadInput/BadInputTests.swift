import CommandCatalogue
import CommandSession
import SimulationCommands
import TestSupport
import Testing

@testable import CommandKit

/// Whatever is wrong with a command line: exit 1, one line on standard error, nothing on standard output, and the state is what
/// it was, byte for byte. The lines are made from the specs, so that a new option is tested without being named here.
@Suite struct BadInputTests {
  static let names = CommandCatalogue.all.filter { $0.prefixed == nil }.map { $0.spec.name }

  private static func command(_ name: String) throws -> any Command.Type {
    try #require(CommandCatalogue.command(named: name))
  }

  /// Half-way through everything that can be half-way through.
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let begun = try sandbox.shell(
      "chsim -scenario both -scale 0 && chencryption -keyserver newkey -key prepare && chsim -snapshot one"
        + " && chlmdkp -logon lmd -operator op1 && echo Training1 > pw"
        + " && chlocation -regenerate key -admin jdoe -passwordfile pw Boston")
    try #require(begun == CommandResult())
    return sandbox
  }

  private static func context(_ sandbox: Sandbox) -> Context {
    Context(
      environment: { $0 == "REHEARSAL_STATE" ? sandbox.state : nil }, wall: { 1_800_000_000 }, pause: { _ in })
  }

  @Test(arguments: names) func aBadLineIsRefusedAndChangesNothing(_ name: String) throws {
    let command = try Self.command(name)
    let sandbox = try Self.sandbox()
    let before = sandbox.stateFiles()
    #expect(before.count >= 6)
    let lines = RightLines(command.spec).bad
    #expect(lines.count >= 2 + command.spec.allOptions.count)
    for line in lines {
      try Self.expectRefused(line, by: command, in: sandbox)
      #expect(sandbox.stateFiles() == before, "\(name) \(line.words)")
    }
  }

  private static func expectRefused(_ line: BadLine, by command: any Command.Type, in sandbox: Sandbox) throws {
    let recorder = Recorder()
    let status = recorder.console().run(command, line.words, in: context(sandbox))
    let place = Comment("\(line.fault): \(command.spec.name) \(line.words.map { $0.prefix(60) })")
    #expect(status == 1, place)
    #expect(recorder.output == "", place)
    let isOneLine = recorder.error.wholeMatch(of: /CMMVC\d{4}E [ -~]+\n/) != nil
    #expect(isOneLine, place)
    #expect(line.codes.contains(String(recorder.error.prefix(10))), "\(place): \(recorder.error)")
  }

  /// The ways of calling and the rules say the same: what is shown together is accepted, what is never shown together is not.
  @Test(arguments: names) func whatTheSynopsisShowsIsWhatIsAccepted(_ name: String) throws {
    let command = try Self.command(name)
    let lines = RightLines(command.spec)
    let sandbox = try Self.sandbox()
    for way in lines.ways {
      #expect(lines.isAccepted(lines.line(way)) || way.needed.isEmpty, "\(name) \(lines.line(way))")
    }
    for option in lines.spec.allOptions where option.takesValue {
      #expect(RightLines.value(of: option) != nil, "-\(option.name): the test knows no value for it")
    }
    for pair in lines.pairs where !lines.goTogether(pair.first, pair.second) {
      guard lines.isAccepted(pair.words) else { continue }
      // What the parser lets through is for the view to refuse, which knows whether it lists anything.
      try Self.expectRefused(BadLine("never shown together", pair.words, "5713"), by: command, in: sandbox)
    }
  }

  /// Views that list something refuse a filter that they do not understand.
  @Test(arguments: names) func aBadFilterIsRefused(_ name: String) throws {
    let command = try Self.command(name)
    guard command.spec.allOptions.contains(where: { $0.name == "filtervalue" }) else { return }
    let sandbox = try Self.sandbox()
    let object = command.spec.operand?.isRequired == true ? ["0"] : []
    for (filter, code) in [
      ("nosuch=1", "0005"), ("nosuch>=1", "0005"), ("name", "0006"), ("a=*b*", "0006"), (":", "0006"),
    ] {
      try Self.expectRefused(
        BadLine("filter", ["-filtervalue", filter] + object, code, "5713"), by: command, in: sandbox)
    }
  }

  /// Each fault refuses what it does not take.
  @Test(arguments: RehearsalFacts.faults) func aBadFaultIsRefused(_ fault: FaultKind) throws {
    let sandbox = try Self.sandbox()
    let before = sandbox.stateFiles()
    let begin = ["-fault", fault.name]
    let object = fault.target == nil ? [] : ["-object", "0"]
    var lines = [
      fault.target == nil
        ? BadLine("an object", begin + ["-object", "0"], "5713") : BadLine("no object", begin, "5707"),
      BadLine("-clear -count", begin + object + ["-clear", "-count", "1"], "5713"),
      BadLine("-clear -at", begin + object + ["-clear", "-at", "1h"], "5713"),
    ]
    if !fault.isCounted { lines.append(BadLine("-count", begin + object + ["-count", "2"], "5713")) }
    switch fault.value {
    case .none: lines.append(BadLine("a value", begin + object + ["-value", "x"], "5713"))
    case .optionally: lines.append(BadLine("a bad value", begin + object + ["-value", "x"], "5711"))
    case .duration:
      lines.append(BadLine("no value", begin + object, "5707"))
      lines.append(BadLine("a bad value", begin + object + ["-value", "x"], "5711"))
    }
    for line in lines { try Self.expectRefused(line, by: try Self.command("chsim"), in: sandbox) }
    #expect(sandbox.stateFiles() == before)
  }

  /// The prefixes refuse what they do not run.
  @Test(arguments: CommandCatalogue.all.filter { $0.prefixed != nil }.map { $0.spec.name })
  func aBadPrefixIsRefused(_ name: String) throws {
    let sandbox = try Self.sandbox()
    let command = try Self.command(name)
    let other = name == "svcinfo" ? "chencryption" : "lsencryption"
    for line in [
      BadLine("nothing", [], "5707"), BadLine("unknown", ["nosuch"], "5987"), BadLine("of the other", [other], "5987"),
      BadLine("an option", ["-delim", ":"], "5987"), BadLine("not of the system", ["chsim", "-reset"], "5987"),
      BadLine("help of nothing", ["help", "nosuch"], "5987"), BadLine("too much help", ["help", other, "x"], "5987"),
    ] { try Self.expectRefused(line, by: command, in: sandbox) }
  }
}
