import Foundation
import Simulation
import StorageModel
import StoredForm

@testable import CommandSession
@testable import SimulationCommands
@testable import StateStore

/// All that a state folder says, in one text: two folders that say the same have equal pictures.
///
/// It is read with the store, so that making a picture also tells that the state is whole and that its history agrees. What
/// depends on the wall's clock alone is left out.
enum Picture {
  /// What there is in a folder without a state.
  static let ofNothing = "nothing"

  /// The picture of a state folder.
  static func of(_ state: String) throws -> String {
    let location = StateLocation(path: state)
    let head = try Store(location, wall: { 0 }).readHead().head
    guard FileManager.default.fileExists(atPath: "\(state)/\(Store.headName)") else { return ofNothing }
    let store = Store(location, wall: { head.clock.wallBase })
    var parts = [
      "\(head.scenario) \(head.startTime) \(head.clock.base) \(head.clock.scale) \(head.base ?? "-") \(head.assumptions)"
    ]
    for family in RehearsedFamilies.all { parts.append(try picture(of: family, in: store)) }
    parts += try dumps(in: state, before: try store.read(StorageState.self).state.audit?.first ?? 0)
    for name in try store.snapshotNames() {
      parts.append(try picture(ofSnapshot: "\(state)/\(Snapshots.folder)/\(name)"))
    }
    return parts.joined(separator: "\n")
  }

  private static func picture<F: RehearsedFamily>(of family: F.Type, in store: Store) throws -> String {
    let (world, events) = try store.readWithHistory(family)
    let entries = try store.readWithAuditLog(family).1
    return "\(F.familyName) \(world.now)\n\(text(world.state))\n\(text(events))\n\(text(entries))"
  }

  /// What has left the audit log. A file of entries that the log holds still tells nothing: a command was killed before it had
  /// let go of them.
  private static func dumps(in state: String, before first: Int) throws -> [String] {
    let folder = "\(state)/\(AuditDump.folder.joined(separator: "/"))"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.sorted().compactMap { name in
      let parts = name.split(separator: "_")
      guard name.hasPrefix(AuditDump.fileNameStart), parts.count == 5, let last = Int(parts[2]), last < first else {
        return nil
      }
      return "\(name)\n\(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))"
    }
  }

  private static func text(_ value: some Stored) -> String { String(decoding: value.json, as: UTF8.self) }

  private static func picture(ofSnapshot folder: String) throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let timeless = text.replacing(#/"(wallBase|checksum)" : [^,\n]*/#, with: "")
      return "\(folder.split(separator: "/").last ?? "")/\(name)\n\(timeless)"
    }.joined(separator: "\n")
  }
}
