public import CommandKit
internal import Simulation
internal import StorageModel

/// `lsencryption`: where encryption and its rekeys stand (reference sheet 1.1).
public enum LsEncryption: StorageView {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lsencryption", group: .view, summary: "shows where encryption and its rekeys stand",
    description: [
      "Shows one list with the state of each encryption method. It takes no object.",
      "A rekey goes from no to prepared and back to no. While a key is prepared, its name stands in the rekey attribute"
        + " of its method, and usb_key_copies counts the copies of the new key instead of the current one.",
    ],
    forms: [SynopsisForm()], view: .detailed, attributes: notes,
    examples: [
      CommandExample("lsencryption", "Shows the state."),
      CommandExample("lsencryption -delim :", "Shows it for a script to read."),
    ],
    seeAlso: ["chencryption", "lskeyserver", "lsportusb", "lseventlog"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    .detailed(attributes(storage))
  }

  static func attributes(_ storage: StorageState) -> [Attribute] {
    let usb = storage.method(.usb)
    let newUSBKey = storage.preparedKey(of: .usb)
    let server = storage.method(.keyserver)
    let recovery = storage.method(.recoverykey)
    let unused = storage.system.isLicensed ? "licensed" : "not_licensed"
    return [
      Attribute("status", usb.isEnabled ? "enabled" : unused),
      Attribute("error_sequence_number", storage.gravestAlert.map { String($0.sequence) } ?? ""),
      Attribute("usb_rekey", storage.rekeyStatus(of: .usb).rawValue),
      Attribute("usb_key_copies", String(storage.usb.copies(of: newUSBKey ?? usb.current))),
      Attribute("usb_key_filename", usb.current.map(storage.fileName) ?? ""),
      Attribute("usb_rekey_filename", newUSBKey.map(storage.fileName) ?? ""),
      Attribute("keyserver_status", server.isEnabled ? "enabled" : unused),
      Attribute("keyserver_rekey", storage.rekeyStatus(of: .keyserver).rawValue),
      Attribute("keyserver_pmk_uid", server.current?.description ?? ""),
      Attribute("keyserver_pmk_rekey_uid", storage.preparedKey(of: .keyserver)?.description ?? ""),
      Attribute("recovery_key_status", recovery.isEnabled ? "enabled" : unused),
      Attribute("recovery_key_rekey", storage.rekeyStatus(of: .recoverykey).rawValue),
      Attribute("recovery_key_name", recovery.current.map(storage.recoveryKeyName) ?? ""),
      Attribute("recovery_key_rekey_name", storage.preparedKey(of: .recoverykey).map(storage.recoveryKeyName) ?? ""),
    ] + internalKey(storage)
  }

  /// The rows of the internal key, which a system that does not use it does not have [G25].
  private static func internalKey(_ storage: StorageState) -> [Attribute] {
    guard let key = storage.internalKey else { return [] }
    let lastRekey = Attribute("internal_key_last_rekey_time", key.lastRekey.description)
    return storage.choice(of: .g25) == .documented
      ? [lastRekey] : [Attribute("internal_key_status", "enabled"), lastRekey]
  }

  private static let notes = [
    AttributeNote(
      "status",
      "The USB method: not_licensed, licensed (not in use) or enabled. not_supported, of a system that cannot encrypt, is"
        + " documented too; no scenario shows it.", row: .captured, values: .documented),
    AttributeNote(
      "error_sequence_number",
      "The event log's number of a problem that affects encryption; blank if there is none. That it is the gravest open alert is"
        + " ours.",
      row: .captured, values: .documented),
    AttributeNote(
      "usb_rekey", "no_key, no (a key is in force) or prepared (a new key waits for its commit).", row: .captured,
      values: .captured),
    AttributeNote(
      "usb_key_copies", "How many USB flash drives hold the key, those counted that are not inserted.", row: .captured,
      values: .captured),
    AttributeNote("usb_key_filename", "The file name of the key in force.", row: .captured, values: .captured),
    AttributeNote("usb_rekey_filename", "The file name of the prepared key.", row: .captured, values: .captured),
    AttributeNote("keyserver_status", "As status, for key servers.", row: .captured, values: .documented),
    AttributeNote("keyserver_rekey", "As usb_rekey, for key servers.", row: .captured, values: .documented),
    AttributeNote(
      "keyserver_pmk_uid", "The name of the key in force on the key servers.", row: .captured, values: .ours),
    AttributeNote("keyserver_pmk_rekey_uid", "The name of the prepared key.", row: .captured, values: .ours),
    AttributeNote(
      "recovery_key_status", "licensed (not in use) or enabled; that it can be not_licensed, as status, is ours.",
      row: .captured, values: .captured),
    AttributeNote(
      "recovery_key_rekey", "no_key, no, prepared, or confirmed (the new key has been typed back).", row: .captured,
      values: .captured),
    AttributeNote("recovery_key_name", "The name of the recovery key in force.", row: .captured, values: .captured),
    AttributeNote("recovery_key_rekey_name", "The name of the new recovery key.", row: .captured, values: .captured),
    AttributeNote("internal_key_status", "enabled; only where the internal key is in use.", row: .ours, values: .ours),
    AttributeNote(
      "internal_key_last_rekey_time", "When the internal key was last renewed; only where it is in use.", row: .ours,
      values: .ours),
  ]
}
