public import CommandKit
internal import StorageModel

/// `chkeyserverisklm`: changes how the system uses IBM's key servers (reference sheet 1.8).
public enum ChKeyServerISKLM: EncryptionTask {
  static let deviceGroup = Option(
    "devicegroup", .deviceGroup,
    .documented, help: "The device group: a letter, then letters, digits and underscores, 16 at most.")

  private static let changes = [
    deviceGroup.spec, TypeChange.certificate.spec, TypeChange.noCertificate.spec, TypeChange.enable.spec,
  ]

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chkeyserverisklm", group: .task, summary: "changes how the system uses IBM key servers",
    description: [
      "Changes what the system knows of IBM Security Key Lifecycle Manager and its successor. One type of key servers is"
        + " enabled at a time. -disable is given alone; a type whose key is in force is not disabled."
    ],
    forms: [
      SynopsisForm(
        .optional(deviceGroup.spec), .optionalOneOf([TypeChange.certificate.spec, TypeChange.noCertificate.spec]),
        .optional(TypeChange.enable.spec)),
      SynopsisForm(.option(TypeChange.disable.spec)),
    ],
    options: changes + [TypeChange.disable.spec],
    rules: [
      .atLeastOne(changes + [TypeChange.disable.spec]), .excludes(TypeChange.disable.spec, changes),
      .atMostOne([TypeChange.certificate.spec, TypeChange.noCertificate.spec]),
    ],
    transitions: [TransitionNote("What was named is changed. Nothing is printed.", .documented)],
    examples: [
      CommandExample("chkeyserverisklm -enable", "Enables IBM key servers."),
      CommandExample("chkeyserverisklm -devicegroup JVAR_IBRA", "Names the device group."),
    ],
    messages: TypeChange.messages, seeAlso: ["lskeyserverisklm", "mkkeyserver", "chkeyserverciphertrustmanager"])

  /// Makes the changes.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try TypeChange(type: .isklm).run(arguments, in: context) { storage throws(StorageRefusal) in
      if let name = arguments[deviceGroup] { try storage.setDeviceGroup(name) }
    }
  }
}

extension ValueKind where Value == String {
  fileprivate static var deviceGroup: ValueKind {
    ValueKind(placeholder: "group") { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      guard KeyServerTypes.isDeviceGroup(text) else { throw .invalidData(text) }
      return text
    }
  }
}
