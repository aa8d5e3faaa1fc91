public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `chencryption`: turns a method on or off, and takes a step of its rekey (reference sheet 1.2).
public enum ChEncryption: Command {
  enum USBAction: String, CaseIterable { case enable, disable, validate, newkey }
  enum KeyServerAction: String, CaseIterable { case enable, disable, newkey }

  static let usb = Option(
    "usb", ValueKind<USBAction>.keyword, .documented, help: "Changes encryption with USB flash drives.")
  static let keyserver = Option(
    "keyserver", ValueKind<KeyServerAction>.keyword, .documented, help: "Changes encryption with key servers.")
  static let key = Option(
    "key", ValueKind<RekeyStep>.keyword, .documented,
    help: "The step of the rekey: make a new key, put it in force, or drop it.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chencryption", group: .task, summary: "turns encryption on or off and changes its keys",
    description: [
      "A rekey has two steps. prepare makes a new key: on the primary key server alone, or on every USB flash drive that"
        + " is inserted. commit makes it the current key; the old one is obsolete. cancel drops a prepared key.",
      "While a key of one method is prepared, neither method can be prepared: rekey one completely before the other. The"
        + " additional key servers are offline from prepare until replication brings them the new key; that does not stop"
        + " commit, but it stops the next prepare.",
      "Back up the key servers every time: a backup that was made before prepare does not hold the new key.",
      "Before prepare the hooks in pre-rekey.d run, before commit those in pre-commit.d, after commit those in"
        + " post-rekey.d. A real system runs no hooks.",
    ],
    forms: [
      SynopsisForm(.values(usb.spec, ["enable", "disable", "validate"])),
      SynopsisForm(.values(usb.spec, ["newkey"]), .option(key.spec)),
      SynopsisForm(.values(keyserver.spec, ["enable", "disable"])),
      SynopsisForm(.values(keyserver.spec, ["newkey"]), .option(key.spec)),
    ],
    options: [usb.spec, keyserver.spec, key.spec],
    rules: [
      .exactlyOne([usb.spec, keyserver.spec]),
      .belongs(key.spec, withValue: "newkey", of: [usb.spec, keyserver.spec]),
    ],
    transitions: transitions,
    examples: [
      CommandExample("chencryption -keyserver newkey -key prepare", "Has the primary key server make a new key."),
      CommandExample("chencryption -keyserver newkey -key commit", "Makes the new key the current one."),
      CommandExample("chencryption -usb validate", "Checks the USB flash drives; lsportusb shows what was found."),
    ],
    messages: {
      StorageMessages.of(
        .rekeyInProgress, .notEnabled(.keyserver), .notLicensed, .noPrimary,
        .keyServerNotOnline(name: "{name}", status: "{status}"), .nothingPrepared, .tooFewDrives(usable: 2, needed: 3),
        .currentKeyNotInserted, .tooFewCopies(copies: 2, needed: 3), .encryptedObjects,
        .hookFailed(hook: "{phase}/{name}", how: "{how}"), .locked,
        .keyNotCreated(primary: "{name}", reason: "{reason}"), .alreadyEnabled(.keyserver), .noCurrentKey(.usb))
        + [HookWarning.sample.entry, HooksRunning.sample.entry]
    },
    seeAlso: ["lsencryption", "lskeyserver", "lsportusb", "testkeyserver", "chsim"])

  /// Turns a method on or off, validates, or takes a step of a rekey.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let store = try Store(context)
    let method: EncryptionMethod = arguments[usb] == nil ? .keyserver : .usb
    if let step = arguments[key] { return try RekeyRun(store, context).take(step, of: method) }
    let action = arguments[usb]?.rawValue ?? arguments[keyserver]?.rawValue
    try store.operating { storage, now throws(StorageRefusal) in
      switch action {
      case "enable": try storage.enable(method, at: now)
      case "disable": try storage.disable(method, at: now)
      default: try storage.validateUSB(at: now)
      }
    }
    return .silent
  }

  private static let transitions = [
    TransitionNote("-usb enable", "status becomes enabled; usb_rekey stays no_key.", .captured),
    TransitionNote(
      "-usb disable",
      "The system forgets its keys, and the drives keep their files; that status is licensed then is inferred.", .ours),
    TransitionNote(
      "-usb validate", "The drives are checked; that lsportusb shows what was found is inferred.", .ours),
    TransitionNote(
      "-usb newkey -key prepare",
      "usb_rekey becomes prepared, usb_rekey_filename names the new key, usb_key_copies counts the drives that have it.",
      .captured),
    TransitionNote(
      "-usb newkey -key commit",
      "usb_rekey becomes no, usb_key_filename names the new key, and usb_rekey_filename is blank.", .captured),
    TransitionNote("-usb newkey -key cancel", "usb_rekey is what it was before prepare.", .ours),
    TransitionNote("-keyserver enable", "keyserver_status becomes enabled.", .documented),
    TransitionNote(
      "-keyserver disable", "The system forgets its keys; that keyserver_status is licensed then is inferred.", .ours),
    TransitionNote(
      "-keyserver newkey -key prepare",
      "keyserver_rekey becomes prepared. Only the primary has the new key; the others go offline, each with an error"
        + " against it, until they have it too.", .documented),
    TransitionNote(
      "-keyserver newkey -key commit", "keyserver_rekey becomes no; the new key is in force, the old one is obsolete.",
      .documented),
    TransitionNote(
      "-keyserver newkey -key cancel",
      "keyserver_rekey is what it was before prepare, and key servers that hold the current key are online.", .ours),
  ]
}
