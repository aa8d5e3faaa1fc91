import Simulation
import Testing

@testable import StorageModel

/// The change that brings a copy of the key within reach unlocks, at that moment, and the alert is fixed.
@Suite struct UnlockingTests {
  /// A change that is said to bring a copy within reach.
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let unlocks: @Sendable (inout Rehearsal) throws -> Void

    init(_ description: String, _ unlocks: @escaping @Sendable (inout Rehearsal) throws -> Void) {
      testDescription = description
      self.unlocks = unlocks
    }
  }

  static let ways = [
    Way("a drive is inserted") { try $0.insert("stick2", 9) },
    Way("a server is back") { try $0.connect("1") },
    Way("a server is back for one node") {
      try $0.connect("1")
      try $0.cutOff("1", from: .node1)
    },
    Way("a server is restored") { try $0.restore("2") },
    Way("a drifted key is put right") { rehearsal in
      try rehearsal.arm(.keyserverDrift, on: "1")
      try rehearsal.connect("1")
      #expect(rehearsal.isLocked)
      try rehearsal.clear(.keyserverDrift, on: "1")
    },
    Way("a foreign drive turns out to be ours") { rehearsal in
      try rehearsal.arm(.usbForeign, on: "stick1")
      try rehearsal.insert("stick1", 0)
      #expect(rehearsal.isLocked)
      try rehearsal.clear(.usbForeign, on: "stick1")
    },
    Way("the power comes back after the server") { rehearsal in
      try rehearsal.connect("1")
      rehearsal.restart()
    },
  ]

  @Test(arguments: ways) func itUnlocks(way: Way) throws {
    var rehearsal = try locked(.both)
    rehearsal.pass(.hours(1))
    try way.unlocks(&rehearsal)
    #expect(!rehearsal.isLocked)
    #expect(!rehearsal.alerts.contains("1328 cluster 00000204A0605F7E"))
    let fixed = rehearsal.state.events.closed.filter { $0.cause == .keyRequired }
    #expect(fixed.map(\.fixedTime) == [rehearsal.now])
    // From then on it takes orders again.
    try rehearsal.enable(.usb)
  }

  static let noWays = [
    Way("a blank drive") { try $0.insert("blank", 9) },
    Way("an empty server") { try $0.find("2") },
    Way("time") { $0.pass(.days(30)) },
    Way("a restart") { $0.restart() },
    Way("no objects left to unlock") { $0.state.setEncryptedObjects(0) },
    Way("another answer") { try $0.assume("G06=yes") },
    Way("multi-master") { $0.replication(.multimaster) },
  ]

  @Test(arguments: noWays) func itDoesNot(way: Way) throws {
    var rehearsal = try locked(.both)
    let alert = rehearsal.state.gravestAlert
    try way.unlocks(&rehearsal)
    #expect(rehearsal.isLocked)
    #expect(rehearsal.state.gravestAlert == alert)
  }

  @Test func multimasterSharesWhatUnlocksAtOnce() throws {
    var rehearsal = try locked(.multimaster)
    try rehearsal.find("2")
    #expect(rehearsal.isLocked)
    try rehearsal.connect("1")
    #expect(!rehearsal.isLocked)
    #expect(rehearsal.statuses == [.offline, .online, .online])
  }

  @Test func aCopyOnlyReplicationBroughtUnlocks() throws {
    var rehearsal = try Rehearsal(.keyserver)
    try rehearsal.rekey(.keyserver)
    try rehearsal.cutOff("1")
    rehearsal.pass(.hours(5))
    try rehearsal.cutOff("0")
    try rehearsal.cutOff("2")
    rehearsal.restart()
    // The one that replication passed by is no help, the one that it reached is.
    try rehearsal.connect("1")
    #expect(rehearsal.isLocked)
    try rehearsal.connect("2")
    #expect(!rehearsal.isLocked)
  }

  @Test func aLockedSystemTakesNoOrders() throws {
    var rehearsal = try locked(.both)
    for method in EncryptionMethod.keepers {
      for step in RekeyStep.allCases { #expect(rehearsal.refusal(step, method) == .locked) }
      for refusal in [
        rehearsal.refusal({ (r) throws(StorageRefusal) in try r.state.enable(method, at: r.now) }),
        rehearsal.refusal({ (r) throws(StorageRefusal) in try r.state.disable(method, at: r.now) }),
        rehearsal.refusal({ (r) throws(StorageRefusal) in try r.state.validateUSB(at: r.now) }),
      ] { #expect(refusal == .locked) }
    }
  }

  /// No copy within reach: the drives in the drawer, one server down with the key, two lost, a backup.
  private func locked(_ scenario: ScenarioName) throws -> Rehearsal {
    var rehearsal = try Rehearsal(scenario)
    try rehearsal.backUp()
    try rehearsal.removeAll()
    try rehearsal.lose("0")
    try rehearsal.cutOff("1")
    try rehearsal.lose("2")
    rehearsal.restart()
    #expect(rehearsal.isLocked)
    #expect(rehearsal.state.gravestAlert?.cause == .keyRequired)
    return rehearsal
  }
}
