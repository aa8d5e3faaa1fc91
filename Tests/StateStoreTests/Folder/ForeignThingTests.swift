import Foundation
import Platform
import Simulation
import StateStore
import TestSupport
import Testing

/// Things in the place of state files: told of, never followed, never waited for.
@Suite struct ForeignThingTests {
  /// What can stand in the place of a file.
  enum Thing: String, CaseIterable, Sendable {
    case pipe, folder, link, linkToNowhere, linkToDevice, device

    func make(at path: String, besides other: String) throws {
      switch self {
      case .pipe: #expect(mkfifo(path, 0o600) == 0)
      case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
      case .linkToNowhere: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
      case .linkToDevice: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
      case .device: try #require(mknod(path, S_IFCHR | 0o600, ForeignThingTests.zero) == 0)
      }
    }

    /// Those that can be made here: devices by root only, and not everywhere.
    static let makeable = allCases.filter { $0 != .device || ForeignThingTests.canMakeDevices }
  }

  static let zero: dev_t = 0x105

  static let canMakeDevices: Bool = {
    let path = FileManager.default.temporaryDirectory.path + "/device-" + UUID().uuidString
    defer { unlink(path) }
    return mknod(path, S_IFCHR | 0o600, zero) == 0
  }()

  @Test(arguments: ["sim.json", "mill.json"], Thing.makeable)
  func inThePlaceOfAFile(_ name: String, _ thing: Thing) throws {
    let rig = try DamageTests.rig()
    let aside = "\(rig.sandbox.path)/aside"
    try FileManager.default.moveItem(atPath: rig.path(name), toPath: aside)
    let original = FileManager.default.contents(atPath: aside)
    try thing.make(at: rig.path(name), besides: aside)
    let others = rig.sandbox.stateFiles().filter { $0.key != name }
    for error in rig.everyWay() { #expect(error == .foreign(file: rig.path(name), found: "it is not a plain file")) }
    #expect(rig.sandbox.stateFiles().filter { $0.key != name } == others)
    #expect(FileManager.default.contents(atPath: aside) == original)
  }

  @Test(arguments: Thing.makeable) func inThePlaceOfAHistory(_ thing: Thing) throws {
    let rig = try DamageTests.rig()
    let aside = "\(rig.sandbox.path)/aside"
    try FileManager.default.moveItem(atPath: rig.path("mill-1.log"), toPath: aside)
    let original = FileManager.default.contents(atPath: aside)
    try thing.make(at: rig.path("mill-1.log"), besides: aside)
    let error = failure { _ = try rig.store.readWithHistory(Mill.self) }
    #expect(error == .foreign(file: rig.path("mill-1.log"), found: "it is not a plain file"))
    #expect(try rig.mill().sacks == 7)

    try rig.advance(.hours(1))
    let mill = rig.bytes("mill.json")
    #expect(failure { try rig.grind() } != nil)
    #expect(rig.bytes("mill.json") == mill)
    #expect(FileManager.default.contents(atPath: aside) == original)
  }

  /// The names under which new contents are written are ours, but somebody may have taken them.
  @Test(arguments: [".mill.json.new", ".mill.json.prev.new", "mill.json.prev"], Thing.makeable)
  func inThePlaceOfAFileInTheMaking(_ name: String, _ thing: Thing) throws {
    let rig = try DamageTests.rig()
    let aside = "\(rig.sandbox.path)/aside"
    try rig.sandbox.write("aside", "of another")
    try thing.make(at: rig.path(name), besides: aside)
    let mill = rig.bytes("mill.json")
    if case .system = failure({ try rig.grind() }) {
      #expect(rig.bytes("mill.json") == mill)
    } else {
      #expect(try rig.mill().sacks == 8)
      #expect(rig.bytes("mill.json.prev") == mill)
    }
    #expect(FileManager.default.contents(atPath: aside) == Data("of another".utf8))
    // A folder is left to its owner; everything else that had our name has gone.
    if thing != .folder {
      try rig.grind()
      #expect(rig.names().allSatisfy { !$0.hasPrefix(".") })
    }
  }

  @Test func aFileOfManyGigabytesIsNotRead() throws {
    let rig = try DamageTests.rig()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: rig.path("mill.json")))
    try file.truncate(atOffset: 1 << 36)
    let expected = StoreError.system(SystemFailure(call: "read", path: rig.path("mill.json"), number: EFBIG))
    #expect(failure { _ = try rig.mill() } == expected)
  }
}
