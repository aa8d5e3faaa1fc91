import Foundation
import TestSupport
import Testing

/// A command that holds the lock and does not go on, and a folder that goes away under a command.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct StoppedHolderTests {
  static let prepare = ["chencryption", "-keyserver", "newkey", "-key", "prepare"]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let setUp = "chsim -scenario both -time 260105090000 -scale 0; chsim -snapshot one; echo Training1 >jdoe.pw"
    #expect(try sandbox.shell(setUp).status == 0)
    return sandbox
  }

  @Test func othersSayBusyAndReadersGoOn() throws {
    let sandbox = try sandbox()
    let before = try Picture.of(sandbox.state)
    let holder = try StoppedCommand(Self.prepare, at: "fsync", 2, in: sandbox)
    for line in [
      "chencryption -usb newkey -key prepare", "mkkeyserver -ip 10.0.1.57", "chsim -advance 5h", "chsim -reset",
      "chsim -snapshot two", "chsim -rollback one", "chlmdkp -logon lmd -operator op1", "waitsim -delay 1m",
      "chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston",
    ] {
      for seconds in ["0", "1"] {
        let result = try Child.run(
          line.split(separator: " ").map(String.init), in: sandbox, ["REHEARSAL_LOCK_TIMEOUT": seconds])
        let message =
          "RHRSL0101E Another command is changing the state in [\(sandbox.state)] and did not end within \(seconds) s."
          + " Nothing was changed. Repeat the command when it has ended.\n"
        let isOperators = line.hasPrefix("chencryption") || line.hasPrefix("mkkeyserver")
        #expect(result == CommandResult(error: message, status: isOperators ? 1 : 2), "\(line)")
      }
    }
    #expect(try Picture.of(sandbox.state) == before)
    for line in ["lsencryption", "lskeyserver", "lseventlog", "lssim", "lslmdkp", "lslocation"] {
      #expect(try sandbox.run(line).status == 0, "\(line)")
    }
    #expect(holder.goOn() == CommandResult())
    #expect(try sandbox.shell("lsencryption | grep -c 'rekey prepared'").output == "1\n")
  }

  /// The assumptions outlive a fresh start, also those that are made while it waits for its turn.
  @Test(arguments: ["chsim -reset", "chsim -scenario usb"]) func anAssumptionThatCameInBetweenIsKept(_ line: String)
    throws
  {
    let words = line.split(separator: " ").map(String.init)
    let calls = try SystemCall.trace(words, in: try sandbox()).calls
    let before = try #require(calls.prefix { $0.name != "flock" }.last)
    let sandbox = try sandbox()
    let command = try StoppedCommand(words, at: before.name, before.number, in: sandbox)
    #expect(try sandbox.run("chsim", "-assume", "G03=replace") == CommandResult())
    #expect(command.goOn() == CommandResult())
    let chosen = try sandbox.shell("lssim -assumptions -nohdr -delim : -filtervalue number=G03 | cut -d : -f 2").output
    #expect(chosen == "replace\n")
  }

  /// Removed, or moved away with another put in its place: nothing is brought back, and nothing done to the other.
  @Test(arguments: ["rm -r state", "mv state away", "mv state away; mkdir -m 700 state"])
  func theFolderGoesAwayUnderACommand(_ line: String) throws {
    let trace = try SystemCall.trace(Self.prepare, in: try sandbox()).calls
    let last = try #require(trace.last { $0.name == "renameat" })
    let stops = trace.drop { !$0.line.contains("/state") }.prefix { $0.line != last.line }
    var random = SeededGenerator.replayable()
    for call in Form.some(4, of: Array(stops) + [last], &random) where call.name != "close" {
      let sandbox = try sandbox()
      let command = try StoppedCommand(Self.prepare, at: call.name, call.number, in: sandbox)
      #expect(try sandbox.shell(line).status == 0)
      let there = sandbox.stateFiles()
      let result = command.goOn()
      let comment = Comment(rawValue: "\(call.name) \(call.number), seed \(random.seed): \(result)")
      // Before it has opened the folder it may find the other one, or make one.
      let hasOpened = trace.prefix { $0.line != call.line }.contains { $0.name == "flock" }
      if hasOpened { #expect(sandbox.stateFiles() == there, comment) }
      if result.status == 0 {
        // Once it has opened the folder it stays with that one, wherever it is.
        let folders = [sandbox.state, "\(sandbox.path)/away"]
        let shown = try folders.map { try sandbox.run("lsencryption", environment: ["REHEARSAL_STATE": $0]).output }
        // What was removed when it had its name already is gone.
        let isGone = line.hasPrefix("rm") && call.line == last.line
        #expect(shown.count { $0.contains("keyserver_rekey prepared") } == (isGone ? 0 : 1), comment)
      } else {
        #expect(result.error.contains(". Nothing was changed. "), comment)
      }
    }
  }
}
