public import CommandKit
internal import CommandSession
internal import CorenteModel
internal import Simulation
internal import StateStore

/// `chlocation`: has a Location's key regenerated.
public enum ChLocation: Command {
  static let regenerate = Option("regenerate", .word(["key"]), .ours, help: "What is made anew.")
  static let admin = Option(
    "admin", .text("user", completion: .report("administrators")), .ours, help: "The administrator's user ID.")
  static let password = Option(
    "password", .text("password"), .ours, isValueOptional: true, isSecret: true,
    help: "The administrator's password. Without a value it is asked for, and not shown while it is typed.")
  static let passwordFile = Option(
    "passwordfile", .text("file", completion: .files), .ours,
    help: "A file whose first line is the administrator's password.")
  static let location = CorenteOperands.location(isRequired: true, help: "The Location.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chlocation", group: CorenteOperands.group, summary: "regenerates the key of a Location gateway",
    description: [
      "Has the gateway of a Location make a new key, for when the gateway may have been tampered with. Service is"
        + " interrupted: every tunnel of the Location goes down at once. The command returns as soon as the gateway has"
        + " begun; nothing takes it back.",
      "When the gateway has made the key, the SCP stores it; then every connected Location gets it, and the tunnels come up"
        + " again by themselves. A Location that is not connected gets it when it next contacts the SCP; until then its"
        + " tunnel is down with the reason key_mismatch. If the gateway or the SCP cannot be reached at the moment when the"
        + " key is made, the attempt has failed and the old key stays in use.",
      "The administrator needs power over the Location. Exit status 2 means that nothing was changed and the same command"
        + " may work later. A regeneration that is under way already is status 1: repeated later, the command would start"
        + " a second one, and a second interruption.",
      "Scripts use -passwordfile. A password on the command line can be read in the process list by every user of the"
        + " machine until the command has started and overwritten it, and it may stay in the shell's history.",
      "-password without a value asks at the terminal, even if standard input comes from a pipe; to read the password from"
        + " a pipe, use -passwordfile /dev/stdin. Without a terminal it reads the next line of standard input.",
      "The Location is the last word, and only that: after -password the last word is never the password, and a Location"
        + " that stands before -password is not understood. -password= with nothing behind it is refused and does not ask.",
    ],
    forms: [
      SynopsisForm(
        .values(regenerate.spec, ["key"]), .option(admin.spec), .oneOf([password.spec, passwordFile.spec]), .operand)
    ],
    options: [regenerate.spec, admin.spec, password.spec, passwordFile.spec], operand: location.spec,
    rules: [
      .atLeastOne([regenerate.spec]), .atLeastOne([admin.spec]), .exactlyOne([password.spec, passwordFile.spec]),
    ],
    examples: [
      CommandExample(
        "chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston",
        "Regenerates the key of Boston; the password is in a file."),
      CommandExample(
        "chlocation -regenerate key -admin csmith -passwordfile csmith.pw 1",
        "Regenerates the key of the Location with id 1, of csmith's group."),
    ],
    messages: { CorenteRefusal.samples.map(\.entry) + [PasswordFailure.sample.entry] },
    mayWorkLater: [
      "The SCP could not be reached, or the Location is not connected to it.",
      "Another command kept the state folder locked.",
    ],
    seeAlso: ["lslocation", "lslocationkey", "lstunnel", "lseventlog", "lssim"])

  /// Sets the regeneration going.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let store = try Store(context)
    let wanted = arguments[location] ?? ""
    let user = arguments[admin] ?? ""
    let secret = try secret(of: user, for: wanted, arguments, store, context)
    try store.changing(CorenteState.self) { corente, now throws(CorenteRefusal) in
      try corente.regenerateKey(of: wanted, by: user, password: secret, at: now)
    }
    return .silent
  }

  /// The password. It is read outside the lock, and not in vain: what comes before it in the order of the guards is tested
  /// first.
  private static func secret(
    of user: String, for wanted: String, _ arguments: Arguments, _ store: Store, _ context: Context
  ) throws(CommandFailure) -> String {
    if let given = arguments[password] { return given }
    let world = try store.reading { store throws(StoreError) in try store.read(CorenteState.self) }
    do throws(CorenteRefusal) { try world.state.requireLocation(wanted) } catch { throw CommandFailure(error) }
    let file = arguments[passwordFile]
    do throws(InputFailure) {
      let line = try line(of: file, user, context)
      guard !line.isEmpty else { throw InputFailure(reason: "the line is empty") }
      return line
    } catch {
      throw CommandFailure(PasswordFailure(file: file, reason: error.reason).entry)
    }
  }

  private static func line(of file: String?, _ user: String, _ context: Context) throws(InputFailure) -> String {
    if let file { return try context.firstLine(file) }
    return try context.askSecret("Password of administrator \(user): ")
  }
}
