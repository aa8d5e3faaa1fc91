import Foundation
import Simulation
import StateStore
import TestSupport

/// A store in a folder of its own, under a wall clock that the test sets.
final class StoreRig: Sendable {
  let sandbox: Sandbox
  let wall = TestWall(StoreRig.start.secondsSince1970)
  let store: Store

  static let start = SimTime(clamping: 1_735_689_600)

  init(mustExist: Bool = false, patience: Int = 60) throws {
    sandbox = try Sandbox()
    let wall = wall
    let location = StateLocation(path: sandbox.state, mustExist: mustExist, patience: patience)
    store = Store(location) { wall.seconds }
  }

  /// The state folder.
  var folder: String { sandbox.state }

  /// Makes the state folder, empty.
  func makeFolder(permissions: Int = 0o700) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder)
  }

  /// The path of a file of the state.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The bytes of a file of the state; nil if there is none.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  /// The text of a file of the state; empty if there is none.
  func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// Puts bytes in a file's place.
  func put(_ name: String, _ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: path(name)))
  }

  /// Puts a text in a file's place.
  func put(_ name: String, _ text: String) throws { try put(name, Data(text.utf8)) }

  /// Edits a file as a person would who then blanks its checksum.
  func edit(_ name: String, _ body: (inout String) throws -> Void) throws {
    var text = text(name)
    try body(&text)
    try put(name, CheckedText.blanked(text))
  }

  /// Makes a file a copy of another, as `cp` does.
  func copy(_ name: String, to other: String) throws { try put(other, bytes(name) ?? Data()) }

  /// Removes a file of the state.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The names in a folder of the state, sorted; none if there is no such folder.
  func names(in name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// How often a file has been changed.
  func generation(of name: String) -> Int? {
    text(name).firstMatch(of: #/"generation" : ([0-9]+)/#).flatMap { Int($0.1) }
  }

  /// To which start a file belongs.
  func epoch(of name: String) -> Int? {
    text(name).firstMatch(of: #/"epoch" : ([0-9]+)/#).flatMap { Int($0.1) }
  }
}
