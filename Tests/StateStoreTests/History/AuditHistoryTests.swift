import Foundation
import Simulation
import StateStore
import StorageModel
import TestSupport
import Testing

/// The audit log on the disk: entries in the history file, and in files of their own once the log has let go of them.
@Suite struct AuditHistoryTests {
  private static let dumps = "dumps/audit"

  /// A state with so many actions done, two seconds apart.
  static func rig(actions: Int) throws -> StoreRig {
    let rig = try StoreRig()
    try rig.stopClock()
    for number in 0..<actions {
      try rig.act("svctask act \(number)")
      try rig.advance(SimDuration(seconds: 2))
    }
    return rig
  }

  @Test func entriesAreReadInTheirOrder() throws {
    let rig = try Self.rig(actions: 3)
    #expect(try rig.auditLog().map(\.caller.command) == ["svctask act 0", "svctask act 1", "svctask act 2"])
    #expect(try rig.auditLog().map(\.time) == [0, 2, 4].map { StoreRig.start + SimDuration(seconds: $0) })
    #expect(rig.text("storage-1.log").split(separator: "\n").count == 3)
    #expect(rig.names(in: "dumps") == [])
  }

  /// The next action would get a number that there is already.
  @Test(arguments: [("\"first\" : 0", "\"first\" : 2"), ("", "")])
  func aLogThatHasForgottenItsLastEntriesIsReported(_ old: String, _ new: String) throws {
    let rig = try Self.rig(actions: 3)
    try rig.edit("storage.json") { text in
      text.replace("\"next\" : 3", with: "\"next\" : 2")
      text.replace(old, with: new)
    }
    #expect(failure { _ = try rig.auditLog() }?.fileName == "storage-1.log")
  }

  @Test func eventsAndActionsDoNotGetInEachOthersWay() throws {
    let rig = try Self.rig(actions: 2)
    for isCutOff in [true, false, true, false] {
      try rig.store.change(StorageState.self) { storage, now throws(TrainerRefusal) in
        if isCutOff {
          try storage.arm(.keyserverUnreachable, on: "1", at: now)
        } else {
          try storage.clear(.keyserverUnreachable, on: "1", at: now)
        }
      }
      try rig.act("svctask more")
    }
    #expect(try rig.store.readWithHistory(StorageState.self).1.map(\.sequence) == [100, 101])
    #expect(try rig.auditLog().map(\.sequence) == Array(0..<6))
  }

  @Test func aFullLogGoesToAFileWithTheNextAction() throws {
    let rig = try Self.rig(actions: 500)
    #expect(try rig.auditLog().count == 500)
    #expect(rig.names(in: Self.dumps) == [])
    let size = try #require(rig.bytes("storage.json")).count
    try rig.act("svctask last")
    #expect(try rig.auditLog().map(\.sequence) == [500])
    #expect(abs(try #require(rig.bytes("storage.json")).count - size) < 10)
    let last = StoreRig.start + SimDuration(seconds: 998)
    #expect(rig.names(in: Self.dumps) == ["auditlog_0_499_\(last)_00000204A0605F7E"])
    let text = rig.text("\(Self.dumps)/auditlog_0_499_\(last)_00000204A0605F7E")
    #expect(text.matches(of: /Action Command        :svctask act (\d+)\n/).map { Int($0.1) } == Array(0..<500))
  }

  @Test func aLogThatIsLetGoOfBeginsAnew() throws {
    let rig = try Self.rig(actions: 2)
    for _ in 0..<2 {
      try rig.store.change(StorageState.self) { storage, now in
        storage.dumpAuditLog()
        storage.record(StoreRig.caller("svctask dumpauditlog"), objectID: "", at: now)
      }
    }
    #expect(try rig.auditLog().map(\.sequence) == [3])
    let files = rig.names(in: Self.dumps).map { $0.prefix { $0 != "2" } }
    #expect(files == ["auditlog_0_1_", "auditlog_"])
    #expect(rig.names(in: Self.dumps).count == 2)
  }

  /// The file stands before the state that has let go of its entries; if that does not come to stand, the file goes.
  @Test func whatCouldNotBeWrittenLeavesNoFile() throws {
    let rig = try Self.rig(actions: 2)
    let before = rig.sandbox.stateFiles()["storage.json"]
    try FileManager.default.createDirectory(atPath: rig.path(".storage.json.new"), withIntermediateDirectories: false)
    #expect(throws: ChangeFailure<Never>.self) {
      try rig.store.change(StorageState.self) { storage, _ in
        storage.dumpAuditLog()
        storage.setEncryptedObjects(3)
      }
    }
    #expect(rig.names(in: Self.dumps) == [])
    #expect(rig.sandbox.stateFiles()["storage.json"] == before)
    try rig.remove(".storage.json.new")
    #expect(try rig.auditLog().count == 2)
    try rig.act("svctask more")
    #expect(try rig.auditLog().map(\.sequence) == [0, 1, 2])
  }

  @Test func aFolderInTheWayIsAFailureThatChangesNothing() throws {
    let rig = try Self.rig(actions: 2)
    try rig.put("dumps", "a file")
    #expect(throws: ChangeFailure<Never>.self) {
      try rig.store.change(StorageState.self) { storage, _ in storage.dumpAuditLog() }
    }
    #expect(try rig.auditLog().count == 2)
    #expect(rig.text("dumps") == "a file")
  }

  @Test func aSnapshotHasTheLogInIt() throws {
    let rig = try Self.rig(actions: 3)
    try rig.store.keepSnapshot("base", of: [StorageState.self])
    try rig.act("svctask later")
    try rig.store.rollBack(to: "base", of: [StorageState.self])
    #expect(try rig.auditLog().map(\.sequence) == [0, 1, 2])
    try rig.act("svctask after")
    #expect(try rig.auditLog().map(\.caller.command).suffix(2) == ["svctask act 2", "svctask after"])
  }

  @Test func entriesThatTheHistoryLacksAreMissed() throws {
    let rig = try Self.rig(actions: 3)
    try rig.edit("storage.json") { $0.replace("\"next\" : 3", with: "\"next\" : 4") }
    let damage = #expect(throws: StoreError.self) { try rig.auditLog() }
    #expect(damage?.damage == "it does not hold the history that the state counts")
  }

  /// The past costs nothing where it is not asked for: it is not so much as read.
  @Test func whatDoesNotAskForThePastDoesNotReadIt() throws {
    let rig = try Self.rig(actions: 5)
    let history = try #require(rig.bytes("storage-1.log"))
    try rig.put("storage-1.log", Data(repeating: 0x78, count: history.count))
    #expect(try rig.store.read(StorageState.self).state.audit?.next == 5)
    try rig.act("svctask more")
    #expect(throws: StoreError.self) { try rig.auditLog() }
    #expect(try #require(rig.bytes("storage-1.log")).prefix(history.count).allSatisfy { $0 == 0x78 })
  }
}

extension StoreRig {
  fileprivate static func caller(_ command: String) -> Caller {
    Caller(user: "superuser", address: "", command: command)
  }

  fileprivate func act(_ command: String) throws {
    try store.change(StorageState.self) { storage, now in
      storage.record(StoreRig.caller(command), objectID: "", at: now)
    }
  }

  fileprivate func auditLog() throws -> [AuditEntry] { try store.readWithAuditLog(StorageState.self).1 }
}
