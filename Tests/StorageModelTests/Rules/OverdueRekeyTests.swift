import Simulation
import Testing

@testable import StorageModel

/// A restart while a new key waits for its commit: alert 1780 until the rekey is over.
@Suite struct OverdueRekeyTests {
  @Test(arguments: EncryptionMethod.keepers, [RekeyStep.commit, .cancel])
  func itStandsUntilTheRekeyIsOver(method: EncryptionMethod, step: RekeyStep) throws {
    var rehearsal = try Rehearsal(.multimaster)
    try rehearsal.prepare(method)
    #expect(rehearsal.alerts.isEmpty)
    rehearsal.restart()
    #expect(rehearsal.alerts == ["1780 cluster 00000204A0605F7E"])
    rehearsal.restart()
    rehearsal.pass(.hours(1))
    #expect(rehearsal.state.events.openAlerts.map(\.sequence) == [100])
    try rehearsal.take(step, method)
    #expect(rehearsal.alerts.isEmpty)
    #expect(rehearsal.state.events.closed.map(\.fixedTime) == [Rehearsal.start + .hours(1)])
    // The next rekey has not been through a restart.
    try rehearsal.prepare(method)
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func aRestartWithoutARekeyRaisesNothing() throws {
    var rehearsal = try Rehearsal()
    let before = rehearsal.state
    rehearsal.restart()
    #expect(rehearsal.state == before)
  }

  @Test func theRekeyGoesOnAfterTheRestart() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    let prepared = rehearsal.prepared(.keyserver)
    rehearsal.restart()
    #expect(rehearsal.prepared(.keyserver) == prepared)
    #expect(
      rehearsal.alerts == [
        "1785 086006 keyserver 1", "1785 086006 keyserver 2", "1780 cluster 00000204A0605F7E",
      ])
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.current(.keyserver) == prepared)
  }
}
