public import CommandKit
internal import StorageModel

/// `chkeyserverciphertrustmanager`: changes how the system uses Thales key servers (reference sheet 1.9).
public enum ChKeyServerCipherTrustManager: EncryptionTask {
  static let userName = Option(
    "username", .alphanumeric("name", atMost: 64), .documented,
    help: "The user name that the system gives to the key servers.")
  static let noUserName = Flag("nousername", .documented, help: "Removes the user name.")
  static let password = Option(
    "password", .alphanumeric("password", atMost: 64), .documented, isSecret: true,
    help: "The password. It is kept nowhere; only that one is set is remembered.")
  static let noPassword = Flag("nopassword", .documented, help: "Removes the password.")

  private static let pairs = [
    [TypeChange.certificate.spec, TypeChange.noCertificate.spec], [userName.spec, noUserName.spec],
    [password.spec, noPassword.spec], [TypeChange.enable.spec, TypeChange.disable.spec],
  ]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chkeyserverciphertrustmanager", group: .task,
    summary: "changes how the system uses CipherTrust Manager key servers",
    description: [
      "Changes what the system knows of Thales CipherTrust Manager. One type of key servers is enabled at a time; a type whose"
        + " key is in force is not disabled.",
      "The password is typed on the command line, as on the real system. It is taken out of the process list once the command"
        + " has started, but may stay in the shell's history: give one that is used nowhere else.",
    ],
    forms: [SynopsisForm(pairs.map { .optionalOneOf($0) })], options: pairs.flatMap { $0 },
    rules: [.atLeastOne(pairs.flatMap { $0 })] + pairs.map { .atMostOne($0) },
    transitions: [TransitionNote("What was named is changed. Nothing is printed.", .ours)],
    examples: [
      CommandExample("chkeyserverciphertrustmanager -enable -username admin1", "Enables them and sets the user name.")
    ],
    messages: TypeChange.messages, seeAlso: ["lskeyserverciphertrustmanager", "mkkeyserver", "chkeyserverisklm"])

  /// Makes the changes.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try TypeChange(type: .ciphertrustmanager).run(arguments, in: context) { storage throws(StorageRefusal) in
      if let name = arguments[userName] { try storage.setUserName(name) }
      if arguments[noUserName] { try storage.setUserName(nil) }
      if arguments[password] != nil { try storage.setPassword(isSet: true) }
      if arguments[noPassword] { try storage.setPassword(isSet: false) }
    }
  }
}
