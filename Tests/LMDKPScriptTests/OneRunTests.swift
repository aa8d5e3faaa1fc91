import Foundation
import TestSupport
import Testing

/// One run of the script at a time: what one has found due, another cannot rekey meanwhile.
///
/// A process that was killed is waited for only once what it left has ended: Foundation waits for both.
@Suite struct OneRunTests {
  /// What a stand-in does at the moment that a test is about: it says that it is there, and goes on when it may.
  private static let halt =
    "touch \"$GATE/reached\"; until [[ -e $GATE/open || ! -d $GATE ]]; do sleep 0.1; done"

  /// A workstation whose chkpvector is held up before it makes a request.
  private static func heldUp() throws -> Workstation {
    let workstation = try Workstation()
    try workstation.standIn(
      for: "chkpvector", "if [[ $* == *request* ]]; then \(halt); fi\nexec \"$BIN/chkpvector\" \"$@\"")
    return workstation
  }

  private static func open(_ workstation: Workstation) throws { try workstation.sandbox.write("stand-ins/open", "") }

  private static func requireShutOut(_ workstation: Workstation) throws {
    let other = try workstation.run()
    #expect(other.status == 2)
    #expect(other.error.hasPrefix("rekey-kp.sh: another run is at work on the rekey ("))
    #expect(other.output.isEmpty)
  }

  @Test func aRunThatIsHeldUpKeepsOthersOut() throws {
    let workstation = try Self.heldUp()
    let first = try workstation.start(until: "reached")
    try Self.requireShutOut(workstation)
    try Self.open(workstation)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    try KillTests.requireDone(workstation)
  }

  @Test func soDoesARequestThatAKilledRunHasOnItsWay() throws {
    let workstation = try Self.heldUp()
    let first = try workstation.start(until: "reached")
    kill(first.processIdentifier, SIGKILL)
    try Self.requireShutOut(workstation)
    try Self.open(workstation)
    first.waitUntilExit()
    #expect(try workstation.run().status == 0)
    try KillTests.requireDone(workstation)
  }

  @Test func aCommandThatOnlyWaitsKeepsNobodyOut() throws {
    let workstation = try Workstation()
    try workstation.standIn(for: "waits", Self.halt)
    let first = try workstation.start(["REKEY_WAIT": "waits"], until: "reached")
    kill(first.processIdentifier, SIGKILL)
    #expect(try workstation.run().status == 0)
    try Self.open(workstation)
    first.waitUntilExit()
    try KillTests.requireDone(workstation)
  }

  @Test func whatSomebodyElseHasRekeyedMeanwhileIsNotRekeyedAgain() throws {
    let workstation = try Workstation()
    // The other run locks another file, as on a machine without flock.
    try workstation.standIn(
      for: "lslmdmessage",
      """
      if mkdir "$GATE/once" 2>/dev/null; then
        PATH=$BIN:/usr/local/bin:/usr/bin:/bin REKEY_RECORD=$GATE/other "$SCRIPT" >"$GATE/said" 2>&1
      fi
      exec "$BIN/lslmdmessage" "$@"
      """)
    let result = try workstation.run(workstation.standInSettings)
    #expect(result.output.hasPrefix("not due: USFAU 0000000333, generation 2,"))
    #expect(result.status == 0)
    try KillTests.requireDone(workstation)
  }

  @Test func aSignalIsNotKeptWaiting() throws {
    let workstation = try Workstation()
    try workstation.standIn(for: "waits", "trap 'touch \"$GATE/ended\"; exit' TERM\n\(Self.halt)\ntouch \"$GATE/over\"")
    let run = try workstation.start(["REKEY_WAIT": "waits"], until: "reached")
    kill(run.processIdentifier, SIGTERM)
    // It ends, and ends what it waited for, though that would go on for ever.
    let isEnded = workstation.waitForFile("ended")
    #expect(isEnded)
    if !isEnded { try Self.open(workstation) }
    run.waitUntilExit()
    #expect(run.terminationReason == .uncaughtSignal && run.terminationStatus == SIGTERM)
    #expect(try workstation.run().status == 0)
    try KillTests.requireDone(workstation)
  }
}
