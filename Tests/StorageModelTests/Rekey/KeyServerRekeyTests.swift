import Simulation
import Testing

@testable import StorageModel

/// The rekey of the key servers, step by step.
@Suite struct KeyServerRekeyTests {
  @Test func prepareMakesTheKeyOnThePrimaryAlone() throws {
    var rehearsal = try Rehearsal()
    let old = rehearsal.current(.keyserver)
    try rehearsal.prepare(.keyserver)
    let new = rehearsal.prepared(.keyserver)
    #expect(new != nil && new != old)
    #expect(rehearsal.current(.keyserver) == old)
    #expect(rehearsal.rekeys == [.no, .prepared])
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    #expect(try [0, 1, 2].map { try rehearsal.holds($0, new) } == [true, false, false])
    #expect(try [0, 1, 2].map { try rehearsal.holds($0, old) } == [true, true, true])
  }

  @Test func commitPutsTheNewKeyInForce() throws {
    var rehearsal = try Rehearsal()
    let old = rehearsal.current(.keyserver)
    try rehearsal.prepare(.keyserver)
    let new = rehearsal.prepared(.keyserver)
    try rehearsal.commit(.keyserver)
    #expect(rehearsal.current(.keyserver) == new)
    #expect(rehearsal.prepared(.keyserver) == nil)
    #expect(rehearsal.rekeys == [.no, .no])
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    #expect(rehearsal.state.serversWithCurrentKey == 1)
    // The old key is obsolete, not gone.
    #expect(try rehearsal.holds(1, old))
  }

  @Test func cancelGoesBackToTheKeyInForce() throws {
    var rehearsal = try Rehearsal()
    let old = rehearsal.current(.keyserver)
    try rehearsal.prepare(.keyserver)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.current(.keyserver) == old)
    #expect(rehearsal.rekeys == [.no, .no])
    // [G04]
    #expect(rehearsal.statuses == [.online, .online, .online])
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test func theFirstKeyComesFromNoKey() throws {
    var rehearsal = try withoutKey()
    #expect(rehearsal.rekeys == [.noKey, .noKey])
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.rekeys == [.noKey, .prepared])
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.rekeys == [.noKey, .noKey])
    #expect(rehearsal.statuses == [.online, .online, .online])
    try rehearsal.rekey(.keyserver)
    #expect(rehearsal.rekeys == [.noKey, .no])
    #expect(rehearsal.current(.keyserver) != nil)
  }

  @Test(arguments: [0, 1, 10]) func itWorksWithAndWithoutEncryptedObjects(count: Int) throws {
    var rehearsal = try Rehearsal(.keyserver)
    rehearsal.state.setEncryptedObjects(count)
    try rehearsal.rekey(.keyserver)
    #expect(rehearsal.rekeys == [.noKey, .no])
    #expect(rehearsal.state.system.encryptedObjects == count)
  }

  @Test func theNextPrepareNeedsTheOthersBack() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver1", status: "offline"))
    rehearsal.pass(.hours(5))
    #expect(rehearsal.refusal(.prepare, .keyserver) == nil)
  }

  @Test func namesOfKeysAreNeverGivenAgain() throws {
    var rehearsal = try Rehearsal(.multimaster)
    rehearsal.state.setEncryptedObjects(0)
    for method in EncryptionMethod.keepers {
      var names = [rehearsal.current(method)]
      for isKept in [false, true, false, false, true] {
        try rehearsal.prepare(method)
        names.append(rehearsal.prepared(method))
        if isKept { try rehearsal.commit(method) } else { try rehearsal.cancel(method) }
      }
      try rehearsal.disable(method)
      try rehearsal.enable(method)
      #expect(rehearsal.current(method) == nil)
      try rehearsal.prepare(method)
      names.append(rehearsal.prepared(method))
      try rehearsal.cancel(method)
      #expect(Set(names).count == 7 && !names.contains(nil))
    }
  }

  @Test(arguments: [(EncryptionMethod.usb, EncryptionMethod.keyserver), (.keyserver, .usb)])
  func oneMethodCompletelyBeforeTheOther(first: EncryptionMethod, second: EncryptionMethod) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.prepare(first)
    #expect(rehearsal.refusal(.prepare, second) == .rekeyInProgress)
    #expect(rehearsal.refusal(.commit, second) == .nothingPrepared)
    #expect(rehearsal.refusal(.cancel, second) == .nothingPrepared)
    try rehearsal.commit(first)
    // Offline key servers are in nobody's way but the key servers' own.
    rehearsal.pass(.hours(5))
    try rehearsal.rekey(second)
    #expect(rehearsal.rekeys == [.no, .no])
  }

  @Test func drivesCanBeRekeyedWhileKeyServersWaitForTheirKey() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.rekey(.keyserver)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    try rehearsal.rekey(.usb)
    #expect(rehearsal.rekeys == [.no, .no])
  }

  private func withoutKey() throws -> Rehearsal {
    var rehearsal = try Rehearsal(.keyserver)
    rehearsal.state.setEncryptedObjects(0)
    try rehearsal.disable(.keyserver)
    try rehearsal.enable(.keyserver)
    return rehearsal
  }
}
