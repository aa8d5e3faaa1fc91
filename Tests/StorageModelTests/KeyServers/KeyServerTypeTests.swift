import Simulation
import Testing

@testable import StorageModel

/// The makes of key servers: one enabled at a time.
@Suite struct KeyServerTypeTests {
  @Test func oneAtATime() throws {
    var rehearsal = try Rehearsal(.new)
    #expect(statuses(rehearsal) == [.disabled, .disabled])
    try rehearsal.state.enable(.isklm, at: rehearsal.now)
    #expect(statuses(rehearsal) == [.enabledInactive, .disabled])
    #expect(refusalToEnable(&rehearsal, .ciphertrustmanager) == .otherTypeEnabled)
    #expect(refusalToEnable(&rehearsal, .isklm) == nil)
    try rehearsal.state.disable(.isklm, at: rehearsal.now)
    #expect(refusalToEnable(&rehearsal, .ciphertrustmanager) == nil)
    #expect(statuses(rehearsal) == [.disabled, .enabledInactive])
  }

  @Test func theStatusFollowsTheRekey() throws {
    var rehearsal = try Rehearsal()
    #expect(statuses(rehearsal) == [.enabledActive, .disabled])
    try rehearsal.prepare(.keyserver)
    #expect(statuses(rehearsal) == [.prepared, .disabled])
    #expect(refusalToDisable(&rehearsal) == .rekeyInProgress)
    try rehearsal.cancel(.keyserver)
    #expect(refusalToDisable(&rehearsal) == .typeInUse)
    try rehearsal.disable(.keyserver)
    #expect(statuses(rehearsal) == [.enabledInactive, .disabled])
    #expect(refusalToDisable(&rehearsal) == nil)
  }

  @Test func aServerOfAnotherMakeIsOffline() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.disable(.keyserver)
    try rehearsal.state.disable(.isklm, at: rehearsal.now)
    try rehearsal.state.enable(.ciphertrustmanager, at: rehearsal.now)
    #expect(rehearsal.statuses == [.offline, .offline, .offline])
    #expect(rehearsal.alerts == [0, 1, 2].map { "1785 086007 keyserver \($0)" })
    try rehearsal.state.disable(.ciphertrustmanager, at: rehearsal.now)
    #expect(rehearsal.alerts.isEmpty)
  }

  @Test(arguments: [
    ("A", true), ("JVAR_IBRA", true), ("ABCDEFGHIJKLMNOP", true), ("", false), ("1A", false), ("_A", false),
    ("ABCDEFGHIJKLMNOPQ", false), ("A-B", false), ("Ä", false),
  ]) func deviceGroups(text: String, isAllowed: Bool) {
    #expect(KeyServerTypes.isDeviceGroup(text) == isAllowed)
  }

  @Test(arguments: [
    ("a", true), ("_a b.c-d_9", true), (String(repeating: "x", count: 63), true), ("", false), ("9a", false),
    (" a", false), ("a ", false), (String(repeating: "x", count: 64), false), ("a:b", false), ("ä", false),
  ]) func names(text: String, isAllowed: Bool) {
    #expect(ObjectName.isAllowed(text) == isAllowed)
  }

  private func statuses(_ rehearsal: Rehearsal) -> [KeyServerTypeStatus] {
    KeyServerType.allCases.map { rehearsal.state.status(of: $0) }
  }

  private func refusalToEnable(_ rehearsal: inout Rehearsal, _ type: KeyServerType) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enable(type, at: r.now) }
  }

  private func refusalToDisable(_ rehearsal: inout Rehearsal) -> StorageRefusal? {
    rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disable(KeyServerType.isklm, at: r.now) }
  }
}
