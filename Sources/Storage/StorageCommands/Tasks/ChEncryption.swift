public import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// `chencryption`: turns a method on or off, and takes a step of its rekey (reference sheet 1.2).
public enum ChEncryption: EncryptionTask {
  enum USBAction: String, CaseIterable { case enable, disable, validate, newkey }
  enum KeyServerAction: String, CaseIterable { case enable, disable, newkey }
  enum InternalKeyAction: String, CaseIterable { case enable, disable }
  enum KeyAction: String, CaseIterable { case prepare, confirm, commit, cancel }

  static let usb = Option(
    "usb", ValueKind<USBAction>.keyword, .documented, help: "Changes encryption with USB flash drives.")
  static let keyserver = Option(
    "keyserver", ValueKind<KeyServerAction>.keyword, .documented, help: "Changes encryption with key servers.")
  static let recoverykey = Option(
    "recoverykey", ValueKind<USBAction>.keyword, .documented,
    help: "Changes the recovery key, which a person keeps.")
  static let internalkey = Option(
    "internal", ValueKind<InternalKeyAction>.keyword, .documented,
    help: "Changes the key in the system's own hardware.")
  static let key = Option(
    "key", ValueKind<KeyAction>.keyword, .documented,
    help: "The step of the rekey: make a new key, type it back, put it in force, or drop it.")

  private static let methods = [usb.spec, keyserver.spec, recoverykey.spec, internalkey.spec]
  private static let rekeyed = [usb.spec, keyserver.spec, recoverykey.spec]
  private static let steps = ["prepare", "commit", "cancel"]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chencryption", group: .task, summary: "turns encryption on or off and changes its keys",
    description: [
      "A rekey has two steps. prepare makes a new key: on the primary key server alone, or on every USB flash drive that"
        + " is inserted. commit makes it the current key; the old one is obsolete. cancel drops a prepared key.",
      "While a key of one method is prepared, neither method can be prepared: rekey one completely before the other. The"
        + " additional key servers are offline from prepare until replication brings them the new key; that does not stop"
        + " commit, but it stops the key servers' next prepare.",
      "Back up the key servers every time: a backup that was made before prepare does not hold the new key.",
      "Before prepare the hooks in pre-rekey.d run, before commit those in pre-commit.d, after commit those in"
        + " post-rekey.d. A real system runs no hooks.",
      "The recovery key is shown once, when it is prepared, and kept nowhere. confirm asks for it, and commit needs that. It"
        + " comes in addition to another method. Before it is rekeyed, validate asks for the present one, at most 30 minutes"
        + " earlier; if it is lost, disable and enable. What is typed is not shown. Where standard input is no terminal, the"
        + " key is its next line. The key shown is one for rehearsals and protects nothing: never type the recovery key of a"
        + " real system here.",
      "The internal key has no steps: the system renews it every 24 hours. While another key is prepared, or if the renewal"
        + " fails, it is tried again every ten minutes, six times; then there is an alert until the next day's succeeds.",
    ],
    forms: [
      SynopsisForm(.values(usb.spec, ["enable", "disable", "validate"])),
      SynopsisForm(.values(usb.spec, ["newkey"]), .values(key.spec, steps)),
      SynopsisForm(.values(keyserver.spec, ["enable", "disable"])),
      SynopsisForm(.values(keyserver.spec, ["newkey"]), .values(key.spec, steps)),
      SynopsisForm(.values(recoverykey.spec, ["enable", "disable", "validate"])),
      SynopsisForm(.values(recoverykey.spec, ["newkey"]), .option(key.spec)),
      SynopsisForm(.option(internalkey.spec)),
    ],
    options: methods + [key.spec],
    rules: [
      .exactlyOne(methods),
      .belongs(key.spec, withValue: "newkey", of: rekeyed),
      .valueOnlyWith(key.spec, "confirm", recoverykey.spec),
    ],
    transitions: transitions,
    differences: [
      "A recovery key opens nothing here, for there is no satask unlockencryption: a system that came up locked stays locked"
        + " until a key server or a USB flash drive that holds the key is within reach."
    ],
    examples: [
      CommandExample("chencryption -keyserver newkey -key prepare", "Has the primary key server make a new key."),
      CommandExample("chencryption -keyserver newkey -key commit", "Makes the new key the current one."),
      CommandExample("chencryption -usb validate", "Checks the USB flash drives; lsportusb shows what was found."),
      CommandExample("chencryption -recoverykey enable", "Turns the recovery key on; it has no key yet."),
      CommandExample("chencryption -recoverykey newkey -key prepare", "Makes a recovery key and shows it, once."),
      CommandExample("chencryption -internal enable", "Has the system keep a key of its own, renewed every day."),
    ],
    messages: {
      StorageMessages.of(
        .rekeyInProgress, .notEnabled(.keyserver), .notLicensed, .noPrimary,
        .keyServerNotOnline(name: "{name}", status: "{status}"), .nothingPrepared, .tooFewDrives(usable: 2, needed: 3),
        .currentKeyNotInserted, .tooFewCopies(copies: 2, needed: 3), .encryptedObjects,
        .hookFailed(hook: "{phase}/{name}", how: "{how}"), .locked,
        .keyNotCreated(primary: "{name}", reason: "{reason}"), .alreadyEnabled(.keyserver), .noCurrentKey(.usb),
        .noOtherMethod, .notValidated, .notConfirmed, .wrongRecoveryKey, .recoveryKeyNotRead(reason: "{reason}"))
        + [HookWarning.sample.entry, HooksRunning.sample.entry] + RecoveryKeyMessage.samples.map(\.entry)
    },
    seeAlso: ["lsencryption", "lskeyserver", "lsportusb", "testkeyserver", "chsim"])

  /// Turns a method on or off, validates, or takes a step of a rekey.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let store = try Store(context)
    if let action = arguments[internalkey] { return try change(action, store) }
    let method: EncryptionMethod =
      arguments.has(usb.spec) ? .usb : arguments.has(keyserver.spec) ? .keyserver : .recoverykey
    if let key = arguments[key] {
      guard let step = RekeyStep(rawValue: key.rawValue) else { return try RecoveryKeyEntry(store, context).confirm() }
      return try RekeyRun(store, context).take(step, of: method)
    }
    let action = arguments[usb]?.rawValue ?? arguments[keyserver]?.rawValue ?? arguments[recoverykey]?.rawValue
    if action == "validate", method == .recoverykey { return try RecoveryKeyEntry(store, context).validate() }
    try store.operating { storage, now throws(StorageRefusal) in
      switch (action, method) {
      case ("enable", .recoverykey): try storage.enableRecoveryKey(at: now)
      case ("disable", .recoverykey): try storage.disableRecoveryKey(at: now)
      case ("enable", _): try storage.enable(method, at: now)
      case ("disable", _): try storage.disable(method, at: now)
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
    TransitionNote(
      "-recoverykey enable",
      "recovery_key_status becomes enabled; there is no recovery key until one is prepared and committed.", .captured),
    TransitionNote(
      "-recoverykey disable", "The system forgets the recovery key; that it opens nothing then is inferred.", .ours),
    TransitionNote(
      "-recoverykey validate",
      "Asks for the present key, as documented; that it says whether the key is right is inferred.", .ours),
    TransitionNote("-recoverykey newkey -key prepare", "Makes a key and shows it, once.", .captured),
    TransitionNote("-recoverykey newkey -key confirm", "Asks for the key that was shown.", .captured),
    TransitionNote("-recoverykey newkey -key commit", "The key that was confirmed is the recovery key.", .captured),
    TransitionNote("-recoverykey newkey -key cancel", "The key that was prepared opens nothing.", .ours),
    TransitionNote("-internal enable", "The system makes a key of its own and renews it every 24 hours.", .documented),
    TransitionNote("-internal disable", "That the system forgets the key of its own is inferred.", .ours),
  ]

  private static func change(_ action: InternalKeyAction, _ store: Store) throws(CommandFailure) -> Outcome {
    try store.operating { storage, now throws(StorageRefusal) in
      switch action {
      case .enable: try storage.enableInternalKey(at: now)
      case .disable: try storage.disableInternalKey(at: now)
      }
    }
    return .silent
  }
}
