import Foundation
import Simulation
import StoredForm
import TestSupport

@testable import CommandSession
@testable import SimulationCommands
@testable import StateStore

/// A state folder in which a file is replaced, again and again, and the commands that use it, run in this process.
final class FileTrial {
  let sandbox: Sandbox
  private let good: FullState
  private var store: Store { Store(StateLocation(path: sandbox.state), wall: { 1_767_603_600 }) }

  init(_ good: FullState) throws {
    self.good = good
    sandbox = try Sandbox(givesPasswordsAway: true)
    try restore()
  }

  /// Puts every file back.
  func restore() throws {
    try? FileManager.default.removeItem(atPath: sandbox.state)
    for name in good.files.keys.sorted() { try write(name, good.files[name] ?? []) }
    for folder in ["", "/snapshots", "/snapshots/one"] { chmod(sandbox.state + folder, 0o700) }
  }

  /// Puts bytes in a file's place.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = "\(sandbox.state)/\(name)"
    if !FileManager.default.createFile(atPath: file, contents: Data(bytes)) {
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    }
    chmod(file, 0o600)
  }

  /// The bytes that a file holds now.
  func bytes(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: "\(sandbox.state)/\(name)") ?? Data())
  }

  /// What the folder says that has to do with a file, read as the commands read it.
  func read(_ kind: StateFileKind) throws(StoreError) {
    _ = try store.readHead()
    for family in families(of: kind) { try read(family) }
  }

  /// The families that a file has to do with: all with the head, else its own.
  private func families(of kind: StateFileKind) -> [any RehearsedFamily.Type] {
    RehearsedFamilies.all.filter { kind.family == "sim" || kind.family == $0.familyName }
  }

  private func read<F: RehearsedFamily>(_ family: F.Type) throws(StoreError) {
    _ = try store.readWithHistory(family)
    _ = try store.readWithAuditLog(family)
  }

  /// Why the snapshot cannot be gone back to.
  func rollBack() throws(StoreError) { try store.rollBack(to: "one", of: RehearsedFamilies.all) }

  /// What was made of a file's bytes, as it would be written again.
  func understood(_ kind: StateFileKind, _ bytes: [UInt8]) throws -> JSONValue {
    if kind.family == "sim" { return try store.headFile.envelope(bytes).state.stored }
    for family in RehearsedFamilies.all where family.familyName == kind.family { return try understood(family, bytes) }
    return .unstored
  }

  private func understood<F: RehearsedFamily>(_ family: F.Type, _ bytes: [UInt8]) throws -> JSONValue {
    try store.file(family).envelope(bytes).state.stored
  }

  /// What makes a family's state impossible, now and after a long time in which nobody did anything.
  func impossibilities(_ kind: StateFileKind) throws -> [String] {
    try families(of: kind).flatMap { try impossibilities(of: $0) }
  }

  private func impossibilities<F: RehearsedFamily>(of family: F.Type) throws -> [String] {
    var state = try store.read(family).state
    var found = [state.impossibility]
    for duration in [SimDuration.hours(1), .days(3)] {
      state.settle(to: state.settledTo + duration)
      found.append(state.impossibility)
    }
    return found.compactMap { $0 }
  }

  /// Runs a command on the state.
  func run(_ line: String) -> CommandResult {
    InProcess.run(line.split(separator: " ").map(String.init), state: sandbox.state)
  }
}
