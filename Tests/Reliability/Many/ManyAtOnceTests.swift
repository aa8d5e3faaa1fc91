import Foundation
import Simulation
import StorageModel
import Synchronization
import TestSupport
import Testing

@testable import LMDKPModel
@testable import StateStore

/// Many commands at the same time in one folder.
@Suite struct ManyAtOnceTests {
  static let patient = ["REHEARSAL_LOCK_TIMEOUT": "600"]

  private func sandbox(_ setUp: String = "true") throws -> Sandbox {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chsim -scenario both -time 260105090000 -scale 0; \(setUp)").status == 0)
    return sandbox
  }

  private func generation(of file: String, in sandbox: Sandbox) throws -> Int {
    let data = try #require(FileManager.default.contents(atPath: "\(sandbox.state)/\(file)"))
    let members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(members["generation"] as? Int)
  }

  /// Every change is there, none twice; who looks meanwhile sees time and state only go forward.
  @Test func noneIsLost() throws {
    let sandbox = try sandbox("chkeyserver -port 6000 1; chsim -inject bet -from 990030")
    let (writers, rounds) = (8, Form.rounds(8, long: 200))
    let before = try (generation(of: "storage.json", in: sandbox), generation(of: "lmdkp.json", in: sandbox))
    // There are never more than a thousand BETs.
    let greatest = 120
    let script = """
      for i in $(seq \(rounds)); do
        chsim -advance 1s && chkeyserver -port $((10000 + $1 * 1000 + i)) 1 || exit 1
        [ $i -gt \(greatest) ] || chsim -inject bet -from 990030 || exit 1
      done
      """
    let children = try (0..<writers).map { number in
      try Child(["bash", "-c", script, "writer", "\(number)"], in: sandbox, Self.patient)
    }
    let (watch, views) = (watch(sandbox), Views.goingForward(sandbox))
    for child in children { #expect(child.wait() == CommandResult()) }
    let (looks, fault) = watch.end()
    #expect(fault == nil)
    let (shown, wrong) = views.end()
    #expect(wrong == nil)
    #expect(shown.count == 3, "\(shown)")
    let (count, bets) = (writers * rounds, writers * min(rounds, greatest))
    let (head, now) = try Store(StateLocation(path: sandbox.state), wall: { 0 }).readHead()
    #expect(now.seconds(since: head.startTime) == count)
    #expect(try generation(of: "storage.json", in: sandbox) == before.0 + count)
    #expect(try generation(of: "lmdkp.json", in: sandbox) == before.1 + bets)
    let listed = try sandbox.shell("lslmdmessage -nohdr -filtervalue kind=bet:from=990030 | wc -l").output
    #expect(listed.trimmingCharacters(in: .whitespacesAndNewlines) == "\(bets + 1)")
    #expect(try sandbox.shell("ls -A state | grep -c new").output == "0\n")
    #expect((looks["look"] ?? 0) > 10)
    print("at once: \(count * 2 + bets) changes by \(writers) processes, \(looks), \(shown)")
  }

  /// Whatever is seen is whole, and not older than what was seen before.
  private func watch(_ sandbox: Sandbox) -> Watch {
    let store = Store(StateLocation(path: sandbox.state), wall: { 0 })
    let last = Mutex((SimTime(clamping: 0), 0, 0))
    return Watch {
      let world = try store.readWithHistory(StorageState.self).0
      let seen = (world.now, world.generation, try store.read(LMDKPState.self).generation)
      return try last.withLock { last in
        guard seen.0 >= last.0, seen.1 >= last.1, seen.2 >= last.2 else {
          throw Watch.Fault(text: "\(seen) after \(last)")
        }
        last = seen
        return "look"
      }
    }
  }

  @Test(arguments: 1...Form.rounds(2, long: 50)) func oneOfSixteenPreparesWins(_ round: Int) throws {
    let sandbox = try sandbox()
    let children = try (0..<16).map { _ in
      try Child(["chencryption", "-keyserver", "newkey", "-key", "prepare"], in: sandbox, Self.patient)
    }
    let results = children.map { $0.wait() }
    #expect(results.count { $0 == CommandResult() } == 1)
    let refusal = "CMMVC7353E The command cannot be initiated because a rekey operation is in progress.\n"
    #expect(results.count { $0 == CommandResult(error: refusal, status: 1) } == 15)
    #expect(try sandbox.shell("lsencryption | grep -c 'rekey prepared'").output == "1\n")
  }

  /// One world is prepared and at 9 o'clock, the other is not and a day later.
  @Test func whoLooksDuringARollbackSeesOneWorldOrTheOther() throws {
    let sandbox = try sandbox(
      "chencryption -keyserver newkey -key prepare; chsim -snapshot one; chsim -reset; chsim -advance 24h;"
        + " chencryption -usb newkey -key prepare; chsim -snapshot two")
    let rounds = Form.rounds(15, long: 500)
    let script = """
      for i in $(seq \(rounds)); do
        chsim -rollback one && chencryption -keyserver newkey -key cancel && chsim -rollback two || exit 1
      done
      """
    let child = try Child(["bash", "-c", script], in: sandbox, Self.patient)
    let store = Store(StateLocation(path: sandbox.state), wall: { 0 })
    let watch = Watch {
      let (world, _) = try store.readWithHistory(StorageState.self)
      let base = world.head.base ?? "two"
      let day = world.now.description.prefix(6)
      let (usb, keyserver) = (world.state.preparedKey(of: .usb), world.state.preparedKey(of: .keyserver))
      guard base == "one" ? day == "260105" && usb == nil : day == "260106" && usb != nil && keyserver == nil else {
        throw Watch.Fault(text: "\(base) on \(day)")
      }
      return base
    }
    let views = Views.ofTwoWorlds(sandbox)
    #expect(child.wait() == CommandResult())
    let (looks, fault) = watch.end()
    #expect(fault == nil)
    let (shown, wrong) = views.end()
    #expect(wrong == nil)
    #expect(shown.count == 2, "\(shown)")
    #expect((looks["one"] ?? 0) > 0 && (looks["two"] ?? 0) > 0)
    print("rollbacks: \(rounds * 2), \(looks) looks, \(shown)")
  }

  /// Hooks run outside the lock: they may use the commands, many of them at once.
  @Test func hooksThatCallTheCommandsDoNotDeadlock() throws {
    let sandbox = try sandbox(
      """
      for phase in pre-rekey pre-commit post-rekey; do
        mkdir -p $REHEARSAL_STATE/hooks/$phase.d
        printf '#!/bin/sh\\nlsencryption >/dev/null && chsim -advance 1s && chsim -inject bet -from 990030\\n' \
      >$REHEARSAL_STATE/hooks/$phase.d/10-all
      done
      chmod +x $REHEARSAL_STATE/hooks/*/*
      """)
    let script = """
      for i in $(seq \(Form.rounds(2, long: 40))); do
        chencryption -keyserver newkey -key prepare; chencryption -keyserver newkey -key commit
        chencryption -usb newkey -key prepare; chencryption -usb newkey -key commit
      done
      """
    let children = try (0..<4).map { _ in try Child(["bash", "-c", script], in: sandbox, Self.patient) }
    for child in children {
      let complaints = child.wait().error.split(separator: "\n")
      // Nobody was refused but because another was first.
      #expect(complaints.allSatisfy { $0.hasPrefix("CMMVC") }, "\(complaints)")
    }
    let ran = try sandbox.shell("lssim | grep -c 'hooks .*status 0'")
    #expect(ran.output == "1\n")
    #expect(try sandbox.run("chsim", "-advance", "1s") == CommandResult())
  }
}
