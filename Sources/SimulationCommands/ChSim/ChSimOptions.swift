internal import CommandKit
internal import CommandSession
internal import LMDKPCommands
internal import LMDKPModel
internal import Simulation
internal import StorageCommands
internal import StorageModel

/// The options of `chsim`.
enum ChSimOptions {
  static let scenario = Option(
    "scenario", ValueKind<ScenarioName>.keyword, .ours, help: "Starts the rehearsal afresh in this situation.")
  static let name = Option(
    "name", .text("name"), .ours,
    help: "The name of the system, from which its id follows; FS5200 unless told otherwise. -reset keeps both.")
  static let reset = Flag("reset", .ours, help: "Starts the same scenario again, with the same time and scale.")
  static let advance = Option("advance", .positiveDuration, .ours, help: "Lets time pass: 90s, 45m, 5h, 60d.")
  static let time = Option(
    "time", .time, .ours, help: "Sets the clock; with -scenario, the time at which the scenario starts instead of now.")
  static let scale = Option(
    "scale", .number(0...SimClock.fastest),
    .ours, help: "Simulated seconds for each second of the wall's, \(SimClock.fastest) at most; at 0 time stands still."
  )
  static let replicate = Flag("replicate", .ours, help: "Runs replication now; the schedule stays as it is.")
  static let replication = Option(
    "replication", .replicationMode,
    .ours,
    help: "Whether replication runs only when told to, keeps the key servers alike at all times, or runs that often.")
  static let backup = Option(
    "backup", .word(["keyserver"]), .ours, help: "Backs up what the primary key server holds now.")
  static let restore = Option(
    "restore", .word(["keyserver"]),
    .ours, help: "Brings the key server of -object back with exactly the keys of a backup.")
  static let number = Option(
    "number", .number(1...999_999_999_999), .ours,
    help: "The number of the backup, as lssim shows it; the newest unless told otherwise.")
  static let promote = Option(
    "promote", .text("object", completion: .names(listedBy: LsKeyServer.spec.name)),
    .ours, help: "Makes a key server a master, so that it can make keys.")
  static let insert = Option(
    "insert", .text("label", completion: .report("drives")), .ours,
    help: "Puts a USB flash drive into the port of -port; an unknown label is a blank drive.")
  static let remove = Flag("remove", .ours, help: "Takes the USB flash drive out of the port of -port.")
  static let port = Option(
    "port", .number(0...9999, placeholder: "usb_port_id", completion: .depending(FaultCompletion.ports)),
    .ours, help: "The USB port, by its id.")
  static let ports = Option(
    "usbports", .word(USBPorts.possibleCounts.map(String.init)), .ours,
    help: "Sets how many USB ports there are, half of them on each node; drives in ports that go are in the drawer.")
  static let copyKeys = Option(
    "copykeys", .text("label", completion: .report("drives")), .ours,
    help: "Copies the key files of this USB flash drive to that of -object, as on a computer; neither is in a port.")
  static let encryptedObjects = Option(
    "encryptedobjects", .number(0...StorageState.greatestObjectCount), .ours,
    help: "Sets how many objects are encrypted.")
  static let restart = Flag(
    "restart", .ours, help: "Cuts the power and restores it: without its key within reach the system comes up locked.")
  static let assume = Option(
    "assume", .text("Gnn=choice", completion: .words(AssumptionChange.selections)),
    .ours, help: "Answers a question about the real system otherwise; lssim -assumptions lists them.")
  static let validation = Option(
    "validation", .durationOr("immediately"), .ours, help: "How often the system looks at its key servers (G05).")
  static let transition = Option(
    "transition", .durationOr("none"),
    .ours, help: "For how long a step of a rekey is shown as preparing or committing (G11).")
  static let later = Option("at", .positiveDuration, .ours, help: "Arms the fault only after that long.")
  static let inject = Option(
    "inject", .word(["bet"]), .ours, help: "Has a BET arrive at the LMD now, from the account of -from.")
  static let from = Option("from", .account(Account.readers.map(\.number)), .ours, help: "The account that sends it.")
  static let snapshot = Option("snapshot", .text("name"), .ours, help: "Keeps the whole state under a name.")
  static let rollback = Option(
    "rollback", .text("name", completion: .report("snapshots")), .ours, help: "Goes back to a snapshot.")
  static let fault = Option(
    "fault", .word(RehearsedFamilies.all.flatMap { family in family.faults.map { $0.name } }), .ours,
    placeholder: "fault",
    help: "Makes something fail; -fault? lists what.")
  static let object = Option(
    "object", .text("object", completion: .depending(FaultCompletion.objects)),
    .ours, help: "The key server or Location, by id or name, or the USB flash drive, by label.")
  static let count = Option(
    "count", .number(1...9999), .ours, help: "How often the fault strikes; once unless told otherwise.")
  static let value = Option(
    "value", .text("value", completion: .depending(FaultCompletion.values)), .ours,
    help: "What the fault has to be told besides.")
  static let clear = Flag("clear", .ours, help: "Ends the fault instead of beginning it.")
  static let listFaults = Flag("fault?", .ours, help: "Lists the faults and what each takes.")

  private static let actions = [
    reset.spec, advance.spec, replicate.spec, replication.spec, backup.spec, restore.spec, promote.spec, insert.spec,
    remove.spec, ports.spec, copyKeys.spec,
    encryptedObjects.spec, restart.spec, assume.spec, validation.spec, transition.spec, inject.spec, snapshot.spec,
    rollback.spec, fault.spec, listFaults.spec,
  ]

  static let all =
    [scenario.spec, time.spec, scale.spec, name.spec] + actions + [
      port.spec, number.spec, from.spec, object.spec, count.spec, value.spec, later.spec, clear.spec,
    ]

  static let forms = [
    SynopsisForm(.option(scenario.spec), .optional(time.spec), .optional(scale.spec), .optional(name.spec)),
    SynopsisForm(.option(reset.spec)),
    SynopsisForm(.option(advance.spec)),
    SynopsisForm(.option(time.spec), .optional(scale.spec)),
    SynopsisForm(.option(scale.spec)),
    SynopsisForm(.option(replicate.spec)),
    SynopsisForm(.option(replication.spec)),
    SynopsisForm(.option(backup.spec)),
    SynopsisForm(.option(restore.spec), .option(object.spec), .optional(number.spec)),
    SynopsisForm(.option(promote.spec)),
    SynopsisForm(.option(insert.spec), .option(port.spec)),
    SynopsisForm(.option(remove.spec), .option(port.spec)),
    SynopsisForm(.option(ports.spec)),
    SynopsisForm(.option(copyKeys.spec), .option(object.spec)),
    SynopsisForm(.option(encryptedObjects.spec)),
    SynopsisForm(.option(restart.spec)),
    SynopsisForm(.option(assume.spec)),
    SynopsisForm(.option(validation.spec)),
    SynopsisForm(.option(transition.spec)),
    SynopsisForm(.option(inject.spec), .option(from.spec)),
    SynopsisForm(.oneOf([snapshot.spec, rollback.spec])),
    SynopsisForm(
      .option(fault.spec), .optional(object.spec), .optional(count.spec), .optional(value.spec), .optional(later.spec),
      .optional(clear.spec)),
    SynopsisForm(.option(listFaults.spec)),
  ]

  static let rules: [OptionRule] = [
    .atMostOne([scenario.spec] + actions),
    .atLeastOne([scenario.spec, time.spec, scale.spec] + actions),
    .onlyWith(name.spec, [scenario.spec]),
    .excludes(time.spec, actions),
    .excludes(scale.spec, actions),
    .requires(insert.spec, anyOf: [port.spec]),
    .requires(remove.spec, anyOf: [port.spec]),
    .requires(restore.spec, anyOf: [object.spec]),
    .requires(copyKeys.spec, anyOf: [object.spec]),
    .requires(inject.spec, anyOf: [from.spec]),
    .onlyWith(from.spec, [inject.spec]),
    .onlyWith(port.spec, [insert.spec, remove.spec]),
    .onlyWith(object.spec, [restore.spec, copyKeys.spec, fault.spec]),
    .onlyWith(number.spec, [restore.spec]),
    .onlyWith(count.spec, [fault.spec]),
    .onlyWith(value.spec, [fault.spec]),
    .onlyWith(clear.spec, [fault.spec]),
    .onlyWith(later.spec, [fault.spec]),
    .notWithValues(object.spec, FaultCompletion.names { $0.target == nil }, of: fault.spec),
    .notWithValues(count.spec, FaultCompletion.names { !$0.isCounted }, of: fault.spec),
    .notWithValues(value.spec, FaultCompletion.names { $0.value == .none }, of: fault.spec),
    .excludes(clear.spec, [count.spec, value.spec, later.spec]),
  ]
}

extension ValueKind where Value == SimDuration {
  /// A length of time that is not nothing.
  fileprivate static var positiveDuration: ValueKind {
    ValueKind(placeholder: "duration") { text, _ throws(UsageError) in
      guard let duration = SimDuration(text), duration.seconds > 0 else { throw .invalidData(text) }
      return duration
    }
  }
}

extension ValueKind where Value == SimDuration? {
  /// A length of time of a second at least, or a word for none.
  fileprivate static func durationOr(_ word: String) -> ValueKind {
    ValueKind(placeholder: "duration|\(word)", completion: .words([word])) { text, _ throws(UsageError) in
      if text == word { return nil }
      guard let duration = SimDuration(text), duration.seconds > 0 else { throw .invalidData(text) }
      return duration
    }
  }
}

extension ValueKind where Value == Replication.Mode {
  /// What sets replication going.
  fileprivate static var replicationMode: ValueKind {
    ValueKind(placeholder: "manual|multimaster|duration", completion: .words(["manual", "multimaster", "5h"])) {
      text, _ throws(UsageError) in
      guard let mode = Replication.Mode(text) else { throw .invalidData(text) }
      return mode
    }
  }
}
