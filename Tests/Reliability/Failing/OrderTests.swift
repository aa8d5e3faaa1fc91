import Foundation
import TestSupport
import Testing

/// In which order things come to the disk, told for some changes call by call; `DiskOrder` looks at every change.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct OrderTests {
  static let prepare = "chencryption -keyserver newkey -key prepare"
  static let commit = "chencryption -keyserver newkey -key commit"
  // Two alerts have been fixed meanwhile: there is more to be added to the history.
  static let prepared = "chsim -scale 0; \(prepare); chsim -advance 5h"

  /// What the state counts on is on the disk before the state, and the state before success is reported.
  @Test func everythingIsOnTheDiskInItsOrder() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell(Self.prepared).status == 0)
    #expect(
      try Self.steps(of: Self.commit, in: sandbox) == [
        "fsync state/storage-1.log", "fsync state/.storage.json.new",
        "rename .storage.json.prev.new storage.json.prev", "rename .storage.json.new storage.json", "fsync state",
      ])
  }

  @Test func theHeadIsOnTheDiskBeforeTheFirstFamily() throws {
    let sandbox = try Sandbox()
    #expect(
      try Self.steps(of: Self.prepare, in: sandbox).drop { $0 != "fsync state/.sim.json.new" } == [
        "fsync state/.sim.json.new", "rename .sim.json.new sim.json", "fsync state", "fsync state/storage-1.log",
        "fsync state", "fsync state/.storage.json.new", "rename .storage.json.new storage.json", "fsync state",
      ])
  }

  @Test func theNamesOfNewFoldersAreOnTheDisk() throws {
    let sandbox = try Sandbox()
    let steps = try Self.steps(of: "env REHEARSAL_STATE=\(sandbox.path)/a/b \(Self.prepare)", in: sandbox)
    #expect(steps.contains("fsync ."))
    #expect(steps.contains("fsync a"))
    // Also if a command was killed right after it had made the folder.
    let other = try Sandbox()
    #expect(try other.shell("mkdir -m 700 state").status == 0)
    #expect(try Self.steps(of: Self.prepare, in: other).first == "fsync .")
  }

  @Test func aSnapshotIsOnTheDiskBeforeItHasItsName() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell(Self.prepared).status == 0)
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
