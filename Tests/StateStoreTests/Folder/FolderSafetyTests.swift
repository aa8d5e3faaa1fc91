import Foundation
import Platform
import Simulation
import StateStore
import TestSupport
import Testing

/// Folders that state is not kept in, and things that stand in the place of files.
@Suite struct FolderSafetyTests {
  /// What every way of using the folder says.
  static func failures(_ store: Store) -> [StoreError?] {
    [
      failure { _ = try store.read(Mill.self) }, failure { _ = try store.readHead() },
      failure { _ = try store.snapshotNames() },
      failure { try store.change(Mill.self) { mill, _ in mill.sacks += 1 } },
      failure { try store.changeHead { head, _ in head.clock.advance(by: .hours(1)) } },
      failure { try store.keepSnapshot("one", of: [Mill.self]) },
      failure { try store.rollBack(to: "one", of: [Mill.self]) },
    ]
  }

  static func expectUnsafe(_ rig: StoreRig, path: String? = nil, _ what: String) {
    let store = Store(StateLocation(path: path ?? rig.folder)) { 0 }
    for error in failures(store) { #expect(error == .unsafeFolder(path: rig.folder, what: what)) }
  }

  @Test(arguments: ["", "/", "//", "/.", "/./"]) func aSymbolicLinkIsRefused(_ ending: String) throws {
    let rig = try StoreRig()
    let other = "\(rig.sandbox.path)/other"
    try FileManager.default.createDirectory(
      atPath: other, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createSymbolicLink(atPath: rig.folder, withDestinationPath: other)
    Self.expectUnsafe(rig, path: rig.folder + ending, "it is a symbolic link or no folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: other).isEmpty)
  }

  @Test func aSymbolicLinkThatLeadsNowhereIsRefused() throws {
    let rig = try StoreRig()
    let other = "\(rig.sandbox.path)/other"
    try FileManager.default.createSymbolicLink(atPath: rig.folder, withDestinationPath: other)
    Self.expectUnsafe(rig, "it is a symbolic link or no folder")
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func aFileIsRefused() throws {
    let rig = try StoreRig()
    try rig.sandbox.write("state", "a file")
    Self.expectUnsafe(rig, "it is a symbolic link or no folder")
    #expect(try String(contentsOfFile: rig.folder, encoding: .utf8) == "a file")
  }

  @Test func aPipeIsRefused() throws {
    let rig = try StoreRig()
    #expect(mkfifo(rig.folder, 0o600) == 0)
    Self.expectUnsafe(rig, "it is a symbolic link or no folder")
  }

  @Test(arguments: [0o720, 0o702, 0o777, 0o1777]) func aFolderThatOthersMayWriteIsRefused(_ permissions: Int) throws {
    let rig = try StoreRig()
    try rig.makeFolder(permissions: permissions)
    Self.expectUnsafe(rig, "other users may write to it (chmod go-w \(rig.folder))")
    #expect(rig.names().isEmpty)
  }

  @Test(arguments: [0o700, 0o750, 0o755]) func aFolderThatOthersMayReadIsUsed(_ permissions: Int) throws {
    let rig = try StoreRig()
    try rig.makeFolder(permissions: permissions)
    try rig.grind()
    #expect(try rig.mill().sacks == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func aFolderOfSomebodyElseIsRefused() throws {
    let rig = try StoreRig()
    try rig.makeFolder()
    #expect(chown(rig.folder, 65_534, 65_534) == 0)
    Self.expectUnsafe(rig, "it belongs to another user")
  }

  @Test func aMissingFolderIsReportedWhereItMustExist() throws {
    let rig = try StoreRig(mustExist: true)
    for error in Self.failures(rig.store) { #expect(error == .missingFolder(path: rig.folder)) }
    #expect(failure { try rig.reset() } == .missingFolder(path: rig.folder))
    #expect(!FileManager.default.fileExists(atPath: rig.folder))
    // Nor is a folder a rehearsal: only a start makes one.
    try rig.makeFolder()
    #expect(failure { _ = try rig.mill() } == .emptyFolder(path: rig.folder))
    #expect(failure { try rig.grind() } == .emptyFolder(path: rig.folder))
    try rig.reset()
    try rig.grind()
    #expect(try rig.mill().sacks == 1)
  }

  @Test func theFoldersOnTheWayAreMade() throws {
    let sandbox = try Sandbox()
    let location = StateLocation(path: "\(sandbox.path)/a/b/../b/./c//")
    try Store(location, wall: { 0 }).change(Mill.self) { mill, _ in mill.sacks += 1 }
    #expect(FileManager.default.fileExists(atPath: "\(sandbox.path)/a/b/c/mill.json"))
  }

  @Test func aFileOnTheWayIsReported() throws {
    let sandbox = try Sandbox()
    try sandbox.write("file", "in the way")
    let store = Store(StateLocation(path: "\(sandbox.path)/file/state")) { 0 }
    for error in Self.failures(store) {
      #expect(
        error
          == .unsafeFolder(path: "\(sandbox.path)/file/state", what: "it is a symbolic link or no folder"))
    }
  }
}
