import Simulation
import Testing

@testable import StorageModel

/// Backups of the primary, and what a restore brings back.
@Suite struct BackupTests {
  @Test func itHoldsWhatThePrimaryHoldsNow() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.backUp()
    rehearsal.pass(.hours(1))
    try rehearsal.prepare(.keyserver)
    try rehearsal.backUp()
    #expect(rehearsal.state.backups.map(\.number) == [1, 2])
    #expect(rehearsal.state.backups.map(\.time) == [Rehearsal.start, Rehearsal.start + .hours(1)])
    #expect(rehearsal.state.backups.map { $0.keys.keys.map(\.number) } == [[1], [1, 2]])
  }

  @Test func eightAreKept() throws {
    var rehearsal = try Rehearsal()
    for _ in 1...10 { try rehearsal.backUp() }
    #expect(rehearsal.state.backups.map(\.number) == Array(3...10))
  }

  @Test func thePrimaryHasToBeReached() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("0", from: .node1)
    try rehearsal.backUp()
    for isLost in [false, true] {
      if isLost { try rehearsal.lose("0") } else { try rehearsal.cutOff("0") }
      let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.backUpKeyServer(at: now) }
      #expect(refusal == .primaryOutOfReach)
    }
    var alone = try Rehearsal(.usb)
    let refusal = alone.trainerRefusal { state, now throws(TrainerRefusal) in try state.backUpKeyServer(at: now) }
    #expect(refusal == .primaryOutOfReach)
  }

  @Test func aRestoreBringsExactlyTheNewest() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.backUp()
    try rehearsal.prepare(.keyserver)
    try rehearsal.backUp()
    try rehearsal.commit(.keyserver)
    rehearsal.pass(.hours(5))
    try rehearsal.rekey(.keyserver)
    for isLost in [false, true] {
      if isLost { try rehearsal.lose("0") } else { try rehearsal.cutOff("0") }
      try rehearsal.restore("keyserver0")
      #expect(try rehearsal.server(0).link == .up)
      // Not what it held itself, nor the union of both.
      #expect(try rehearsal.ring(0) == [1, 2])
    }
    #expect(rehearsal.statuses == [.offline, .offline, .offline])
  }

  @Test func anyServerCanBeRestored() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(.keyserver)
    try rehearsal.backUp()
    try rehearsal.restore("2")
    #expect(rehearsal.statuses == [.online, .offline, .online])
  }

  @Test func anyBackupThatIsKeptCanBeRestored() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.backUp()
    try rehearsal.rekey(.keyserver)
    for _ in 2...9 { try rehearsal.backUp() }
    try rehearsal.restore("0", from: 2)
    #expect(try rehearsal.ring(0) == [1, 2])
    for number in [1, 10] {
      let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
        try state.restoreKeyServer("0", from: number, at: now)
      }
      #expect(refusal == .noSuchBackup(number))
    }
  }

  @Test func anOldBackupLacksTheKeyMadeSince() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.backUp()
    try rehearsal.rekey(.keyserver)
    try rehearsal.backUp()
    try rehearsal.restore("0", from: 1)
    #expect(try rehearsal.ring(0) == [1])
  }

  @Test func restoringAsksInItsOrder() throws {
    var rehearsal = try Rehearsal()
    let restore = { (server: String) in
      { (state: inout StorageState, now: SimTime) throws(TrainerRefusal) in
        try state.restoreKeyServer(server, from: 1, at: now)
      }
    }
    #expect(rehearsal.trainerRefusal(restore("9")) == .noKeyServer)
    #expect(rehearsal.trainerRefusal(restore("0")) == .noBackup)
  }

  @Test func aDriftedKeyIsBackedUpAsItIs() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.arm(.keyserverDrift, on: "0")
    try rehearsal.backUp()
    try rehearsal.clear(.keyserverDrift, on: "0")
    try rehearsal.restore("0")
    #expect(rehearsal.statuses == [.offline, .online, .online])
  }
}
