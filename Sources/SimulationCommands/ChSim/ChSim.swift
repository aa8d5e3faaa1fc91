public import CommandKit
internal import CommandSession
internal import LMDKPCommands
internal import LMDKPModel
internal import CorenteCommands
internal import Simulation
internal import StateStore
internal import StorageCommands
internal import StorageModel

/// `chsim`: everything that makes the world move or misbehave.
public enum ChSim: Command {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chsim", group: .simulation, summary: "changes the world around the emulated system",
    description: [
      "Does what no operator of a real system can do: sets the clock, starts afresh, lets replication run, makes things"
        + " fail, pulls drives. The operator's commands contain nothing of this, so a reader of a script sees at once which"
        + " lines are the procedure.",
      "-scenario and -reset start the rehearsal afresh and leave hooks, snapshots and assumptions alone. Only they and"
        + " -rollback set time back.",
    ],
    forms: ChSimOptions.forms, options: ChSimOptions.all, rules: ChSimOptions.rules,
    examples: [
      CommandExample("chsim -scenario keyserver -scale 0", "Starts afresh with key servers only, time standing still."),
      CommandExample("chsim -scenario both -name array2", "Starts afresh on a system of another name and id."),
      CommandExample("chsim -advance 5h", "Lets five hours pass; replication runs meanwhile."),
      CommandExample("chsim -fault keyserver-unreachable -object 1", "Cuts the key server with id 1 off."),
      CommandExample("chsim -fault keyserver-unreachable -object 1 -clear", "Lets it be reached again."),
      CommandExample("chsim -fault location-offline -object Austin", "Turns the gateway of a Location off."),
      CommandExample("chsim -assume G01=allow", "Assumes that prepare does not refuse while a key server is offline."),
      CommandExample("chsim -inject bet -from 990030", "Has account 990030 send a BET."),
      CommandExample("chsim -reset", "Starts the same scenario again."),
    ],
    messages: {
      [StorageRefusal.badName.entry] + TrainerRefusal.samples.map(\.entry) + LMDKPTrainerRefusal.samples.map(\.entry)
        + CorenteMessages.faults
        + [SimulationRefusal.backwards.entry, SimulationRefusal.outOfTime.entry]
    },
    mayWorkLater: ["Another command kept the state folder locked; nothing was changed."],
    seeAlso: ["lssim", "waitsim", "chencryption"])

  /// Makes the one change that was asked for.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let store = try Store(context)
    if arguments[ChSimOptions.listFaults] { return FaultRows.outcome }
    if try changeTime(arguments, store) { return .silent }
    if try changeSnapshots(arguments, store) { return .silent }
    if let fault = arguments[ChSimOptions.fault] {
      let change = try CommandFailure.from { () throws(UsageError) in try FaultChange(fault, arguments) }
      try change.apply(in: store)
      return .silent
    }
    if let text = arguments[ChSimOptions.assume] {
      try AssumptionChange(text).apply(in: store)
      return .silent
    }
    if arguments[ChSimOptions.inject] != nil {
      let sender = arguments[ChSimOptions.from] ?? 0
      try store.changing(LMDKPState.self) { state, now throws(LMDKPTrainerRefusal) in
        try state.receiveBET(from: sender, at: now)
      }
      return .silent
    }
    let change = StorageChange(arguments)
    try store.changing(StorageState.self) { storage, now throws(TrainerRefusal) in
      try change.apply(to: &storage, at: now)
    }
    return .silent
  }

  private static func changeTime(_ arguments: Arguments, _ store: Store) throws(CommandFailure) -> Bool {
    let time = arguments[ChSimOptions.time]
    let scale = arguments[ChSimOptions.scale]
    if let length = arguments[ChSimOptions.advance] {
      try ClockChange.advance(by: length, store)
    } else if let name = arguments[ChSimOptions.scenario] {
      try ClockChange.begin(name, at: time, scale: scale, systemName: arguments[ChSimOptions.name], store)
    } else if arguments[ChSimOptions.reset] {
      try ClockChange.reset(store)
    } else if time != nil || scale != nil {
      try ClockChange.set(time, scale: scale, store)
    } else {
      return false
    }
    return true
  }

  private static func changeSnapshots(_ arguments: Arguments, _ store: Store) throws(CommandFailure) -> Bool {
    do throws(StoreError) {
      if let name = arguments[ChSimOptions.snapshot] {
        try store.keepSnapshot(name, of: RehearsedFamilies.all)
      } else if let name = arguments[ChSimOptions.rollback] {
        try store.rollBack(to: name, of: RehearsedFamilies.all)
      } else {
        return false
      }
    } catch {
      throw CommandFailure(error, busyStatus: TrainerRefusal.busyStatus)
    }
    return true
  }
}
