public import CommandKit
internal import CommandSession
internal import Platform
internal import Simulation
internal import StateStore
internal import StorageModel

/// `activatefeature`: installs a licence (reference sheet 1.12).
public enum ActivateFeature: EncryptionTask {
  static let trial = Option(
    "trial", .text("feature_id|feature_name"), .documented,
    help:
      "Starts the trial of turbo_performance (0), easy_tier (1) or remote_mirroring (3), none of which is emulated.",
    guess: "No other feature has one.")
  static let key = Option("licensekey", .text("key"), .documented, help: "The licence key: 0123-4567-89AB-CDEF.")
  static let keyFile = Option("licensekeyfile", .file, .documented, help: "A file that holds the licence key.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "activatefeature", group: .task, summary: "installs a licence",
    description: [
      "Installs the licence for encryption. Every key of the right form is accepted here; a real system checks it against the"
        + " machine's serial number."
    ],
    forms: [SynopsisForm(.oneOf([trial.spec, key.spec, keyFile.spec]))], options: [trial.spec, key.spec, keyFile.spec],
    rules: [.exactlyOne([trial.spec, key.spec, keyFile.spec])],
    transitions: [TransitionNote("The feature is active; status becomes licensed. Nothing is printed.", .documented)],
    examples: [CommandExample("activatefeature -licensekey 0123-4567-89AB-CDEF", "Installs the licence.")],
    messages: {
      StorageMessages.of(.locked, .badLicenceKey, .badLicenceFile(path: "{path}", reason: "{reason}"), .noTrial)
        + [TrialNotEmulated.sample.entry]
    },
    seeAlso: ["lsfeature", "chencryption"])

  /// Installs the licence.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    if let wanted = arguments[trial] { throw try refusal(ofTrial: wanted, in: context) }
    let text: String
    if let typed = arguments[key] { text = typed } else { text = try read(arguments[keyFile] ?? "") }
    try Store(context).operating { storage, now throws(StorageRefusal) in
      try storage.activateEncryption(licenceKey: text, at: now)
    }
    return .silent
  }

  /// Why there is no trial of what was named.
  private static func refusal(
    ofTrial wanted: String, in context: Context
  ) throws(CommandFailure) -> CommandFailure {
    guard let feature = Feature.find(wanted) else {
      return CommandFailure(try Store.state(of: StorageState.self, in: context).noObject(wanted))
    }
    return CommandFailure(
      feature.hasTrial ? TrialNotEmulated(feature: feature.rawValue).entry : StorageRefusal.noTrial.entry)
  }

  private static func read(_ path: String) throws(CommandFailure) -> String {
    do throws(SystemFailure) {
      let bytes = try UserFile.read(path, limit: 4096)
      return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    } catch {
      throw CommandFailure(StorageRefusal.badLicenceFile(path: path, reason: UserFile.reason(error)).entry)
    }
  }
}
