import Foundation
import TestSupport
import Testing

/// A system call fails, or the process is killed at it: what is printed afterwards is true.
@Suite(.enabled(if: TracedCommand.isPossible, "strace is not installed, or not allowed"))
struct FailingCallTests {
  /// Everything that waits for the disk or changes a name, a length or permissions. Others are for the reliability tests.
  static let calls = [
    "fsync", "/^rename", "/^link", "/^unlink", "ftruncate", "fchmod", "/^mkdir", "flock", "write",
  ]

  /// A change: how its state is made, the command, and how it is seen that it was made.
  struct Change: Sendable, CustomTestStringConvertible {
    let setUp: String
    let command: String
    let look: String
    let isMade: String
    var testDescription: String { "\(command) after \(setUp)" }
  }

  static let changes = [
    Change(
      setUp: "true", command: "chencryption -keyserver newkey -key prepare",
      look: "lsencryption | grep -c 'rekey prepared'",
      isMade: "1\n"),
    // Two alerts have been fixed meanwhile: there is more to be added to the history.
    Change(
      setUp: "chsim -scale 0; chencryption -keyserver newkey -key prepare; chsim -advance 5h",
      command: "chencryption -keyserver newkey -key commit", look: "lsencryption | grep -c 'rekey prepared'",
      isMade: "0\n"
    ),
    Change(
      setUp: "chsim -scale 0; chencryption -keyserver newkey -key prepare", command: "chsim -reset",
      look: "lsencryption | grep -c 'rekey prepared'", isMade: "0\n"),
    Change(
      setUp: "chsim -scale 0; chencryption -keyserver newkey -key prepare", command: "chsim -snapshot one",
      look: "lssim | grep -c 'snapshots one'", isMade: "1\n"),
    Change(
      setUp: "chsim -scale 0; chsim -snapshot one; chencryption -keyserver newkey -key prepare",
      command: "chsim -rollback one", look: "lsencryption | grep -c 'rekey prepared'", isMade: "0\n"),
    Change(
      setUp: "chsim -scale 0; chencryption -usb enable", command: "dumpauditlog",
      look: "catauditlog -nohdr -delim : | cut -d : -f 1", isMade: "1\n"),
  ]

  @Test(arguments: changes, ["error=EIO", "signal=KILL"]) func whatIsSaidIsTrue(_ change: Change, _ what: String) throws
  {
    var struck = 0
    for call in Self.calls {
      for count in 1...20 {
        let sandbox = try Sandbox()
        #expect(try sandbox.shell(change.setUp).status == 0)
        let (result, hasStruck) = try TracedCommand.run(change.command, in: sandbox, at: call, what, count)
        guard hasStruck else { break }
        struck += 1
        let isMade = try sandbox.shell(change.look).output == change.isMade
        let place = Comment("\(call) \(count): \(result)")
        if result.status == 0 {
          #expect(isMade, place)
        } else if result.status == 1 {
          #expect(result.error.contains(isMade ? "The change was made, but" : "Nothing was changed."), place)
        } else {
          #expect(what == "signal=KILL" && result.status == 137, place)
        }
        // The next command works at once, whatever was left.
        let again = try sandbox.shell(change.command)
        #expect(again.status == 0 || isMade, place)
        #expect(!again.error.contains("RHRSL0102E") && !again.error.contains("RHRSL0108E"), place)
        #expect(try sandbox.run("lseventlog").status == 0, place)
        #expect(try sandbox.shell("ls -A state/snapshots 2>/dev/null | grep new").output == "", place)
      }
    }
    #expect(struck >= 6)
  }

  /// What the state counts on is on the disk before the state, and the state before success is reported.
  @Test func everythingIsOnTheDiskInItsOrder() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell(Self.changes[1].setUp).status == 0)
    #expect(
      try Self.steps(of: Self.changes[1].command, in: sandbox) == [
        "fsync state/storage-1.log", "fsync state/.storage.json.new",
        "rename .storage.json.prev.new storage.json.prev", "rename .storage.json.new storage.json", "fsync state",
      ])
  }

  @Test func theHeadIsOnTheDiskBeforeTheFirstFamily() throws {
    let sandbox = try Sandbox()
    #expect(
      try Self.steps(of: Self.changes[0].command, in: sandbox).drop { $0 != "fsync state/.sim.json.new" } == [
        "fsync state/.sim.json.new", "rename .sim.json.new sim.json", "fsync state", "fsync state/storage-1.log",
        "fsync state", "fsync state/.storage.json.new", "rename .storage.json.new storage.json", "fsync state",
      ])
  }

  @Test func theNamesOfNewFoldersAreOnTheDisk() throws {
    let sandbox = try Sandbox()
    let steps = try Self.steps(of: "env REHEARSAL_STATE=\(sandbox.path)/a/b \(Self.changes[0].command)", in: sandbox)
    #expect(steps.contains("fsync ."))
    #expect(steps.contains("fsync a"))
    // Also if a command was killed right after it had made the folder.
    let other = try Sandbox()
    #expect(try other.shell("mkdir -m 700 state").status == 0)
    #expect(try Self.steps(of: Self.changes[0].command, in: other).first == "fsync .")
  }

  @Test func aSnapshotIsOnTheDiskBeforeItHasItsName() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell(Self.changes[1].setUp).status == 0)
    let steps = try Self.steps(of: "chsim -snapshot one", in: sandbox)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(sandbox.state)/snapshots/one")
    #expect(files.count >= 3)
    #expect(steps.first == "fsync state")
    #expect(Set(steps.dropFirst().dropLast(3)) == Set(files.map { "fsync state/snapshots/.new/\($0)" }))
    #expect(steps.suffix(3) == ["fsync state/snapshots/.new", "rename .new one", "fsync state/snapshots"])
  }

  /// The calls of a command that wait for the disk or rename, the sandbox's path left out.
  static func steps(of command: String, in sandbox: Sandbox) throws -> [String] {
    #expect(try sandbox.shell("strace -qq -y -o trace.txt -e trace=fsync,'/^rename' \(command)").status == 0)
    let path = URL(fileURLWithPath: sandbox.path).resolvingSymlinksInPath().path
    return try String(contentsOfFile: "\(sandbox.path)/trace.txt", encoding: .utf8).split(separator: "\n").map { line in
      if let match = line.firstMatch(of: #/^fsync\([0-9]+<(.*)>\)/#) {
        let place = match.1.replacing(path, with: "").drop { $0 == "/" }
        return "fsync \(place.isEmpty ? "." : place)"
      }
      let names = line.matches(of: #/"([^"]*)"/#).map { String($0.1) }
      return "rename \(names.joined(separator: " "))"
    }
  }
}
