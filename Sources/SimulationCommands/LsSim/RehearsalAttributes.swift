internal import CommandKit
internal import Simulation
internal import StateStore
internal import StorageModel

/// The rows of `lssim`.
struct RehearsalAttributes {
  private let world: World<StorageState>
  private let snapshots: [String]

  init(_ world: World<StorageState>, snapshots: [String]) {
    self.world = world
    self.snapshots = snapshots
  }

  private var storage: StorageState { world.state }

  var all: [Attribute] {
    [
      Attribute("time", world.now.description),
      Attribute("scale", String(world.head.clock.scale)),
      Attribute("scenario", world.head.scenario.rawValue),
      Attribute("start_time", world.head.startTime.description),
      Attribute("system_locked", storage.system.isLocked ? "yes" : "no"),
      Attribute("keyserver_key_copies", String(storage.serversWithCurrentKey)),
      Attribute("usb_key_copies", String(storage.usb.copies(of: storage.method(.usb).current))),
      Attribute("replication", storage.replication.mode.description),
      Attribute("next_replication", storage.nextReplication?.description ?? ""),
      Attribute("drives", list(storage.usb.sticks.map(place))),
      Attribute("encrypted_objects", String(storage.system.encryptedObjects)),
      Attribute("faults", list(storage.armedFaults.map { words($0.fault.rawValue, $0.object, $0.detail) })),
      Attribute("effects", list(storage.agenda.items.map { words($0.effect.rawValue, $0.due.description) })),
      Attribute("backups", list(storage.backups.map(contents))),
      Attribute("snapshots", list(snapshots)),
      Attribute("hooks", hooks),
    ]
  }

  private var hooks: String {
    guard !storage.hookRuns.isEmpty else { return "" }
    let runs = storage.hookRuns.map { words($0.hook, $0.time.description, "status \($0.status)") }
    return list(runs) + " - your array will not do this by itself"
  }

  /// What happens next, for a person.
  var hint: String {
    guard let next = storage.agenda.items.first else { return "next: nothing happens by itself" }
    let wait = SimDuration(seconds: next.due.seconds(since: world.now))
    return "next: replication in \(wait.roughly) (chsim -advance \(wait))"
  }

  private func place(_ stick: USBStick) -> String {
    let port = storage.usb.ports.first { $0.inserted?.label == stick.label }
    return words(stick.label, port.map { "port \($0.id)" } ?? "drawer")
  }

  private func contents(_ backup: KeyServerBackup) -> String {
    ([String(backup.number), backup.time.description] + backup.keys.keys.map(\.key.description)).joined(separator: " ")
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  private func words(_ words: String...) -> String { words.filter { !$0.isEmpty }.joined(separator: " ") }
}
