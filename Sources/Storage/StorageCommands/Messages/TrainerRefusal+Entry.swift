public import CommandKit
public import CommandSession
public import StorageModel

extension TrainerRefusal: Refusal {
  /// The simulation's commands tell a busy folder by 2: the same command may work later.
  public static let busyStatus: Int32 = 2

  /// Always 1.
  public var exitStatus: Int32 { 1 }

  /// The message, with what it means and what to do.
  public var entry: MessageEntry {
    let (meaning, remedy) = explanation
    return MessageEntry(message.code, message.text, .ours, meaning: meaning, remedy: remedy)
  }

  private var explanation: (meaning: String, remedy: String) {
    switch self {
    case .noKeyServer: ("No key server has that id or name.", "lskeyserver lists them.")
    case .primaryOutOfReach: ("Replication and backups need a primary that some node reaches.", "See lskeyserver.")
    case .replicationFailed: ("A fault was armed for it and has struck.", "Repeat it, or clear the fault.")
    case .noSuchBackup: ("No backup of that number was made, or it is not kept any more.", "lssim shows the backups.")
    case .noBackup: ("There is nothing to restore from.", "chsim -backup keyserver makes a backup.")
    case .noPort: ("No USB port has that id.", "lsportusb lists them.")
    case .portTaken: ("Only one drive fits into a port.", "chsim -remove -port N takes the drive out.")
    case .portEmpty: ("There is no drive to take out.", "lsportusb lists the ports.")
    case .stickElsewhere: ("A drive is in one port at a time.", "Take it out first.")
    case .noStick: ("No drive has that label.", "lssim lists the drives.")
    case .badLabel:
      (
        "A label is up to 32 letters, digits, dashes and underscores; there are at most 64 drives.",
        "Use another label."
      )
    case .notArmed:
      ("There is nothing to clear, or nothing for the fault to strike.", "lssim lists the faults in effect.")
    case .noSuchChoice: ("The assumption or the choice does not exist.", "lssim -assumptions lists them.")
    }
  }
}
