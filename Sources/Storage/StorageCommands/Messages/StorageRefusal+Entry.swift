public import CommandKit
public import CommandSession
public import StorageModel

extension StorageRefusal: Refusal {
  /// The storage family's commands end with 0 or 1 only, as the real system's do.
  public static let busyStatus: Int32 = 1

  /// Always 1.
  public var exitStatus: Int32 { 1 }

  /// The message, with whose it is and what to do.
  public var entry: MessageEntry {
    let (meaning, remedy) = explanation
    let origin: MessageEntry.Origin =
      switch self {
      case .rekeyInProgress, .badName, .objectExists: .ibm
      case .notAnOpenEvent: .ibmRecalled
      case .hookFailed: .ours
      default: .unpublished
      }
    return MessageEntry(message.code, message.text, origin, meaning: meaning, remedy: remedy)
  }

  private var explanation: (meaning: String, remedy: String) {
    switch self {
    case .rekeyInProgress:
      (
        "A new key of this or another method waits for its commit.",
        "Commit or cancel it first; lsencryption shows which. A step that is shown as preparing or committing ends by itself."
      )
    case .notAnOpenEvent:
      (
        "No alert has this number, or it is fixed already; that a message cannot be marked is ours. The number is IBM's, from a"
          + " client that tests for it; its text was not found.",
        "lseventlog -fixed no -message no lists the alerts that can be marked as fixed."
      )
    case .notEnabled, .internalKeyNotEnabled:
      ("The method is not enabled.", "chencryption with -usb, -keyserver, -recoverykey or -internal, and enable.")
    case .notLicensed: ("Not every encryption licence is installed.", "Install the licences.")
    case .noPrimary:
      (
        "Only a primary key server makes keys, and none is defined.",
        "chkeyserver -primary makes one of them the primary."
      )
    case .keyServerNotOnline:
      (
        "The key server cannot be reached from every node, or does not hold the key that the system expects of it.",
        "testkeyserver tells more. After a rekey, wait for replication. A primary that has lost the key is brought back from a"
          + " backup; without one, see the drills in rekey-rehearsal-storage(7)."
      )
    case .nothingPrepared: ("There is no new key to commit or cancel.", "Prepare one, or be content: see lsencryption.")
    case .tooFewDrives:
      (
        "A new key is written to at least three drives, or to one in every port where there are fewer ports. Drives that"
          + " fail, or that hold another system's key, do not count.",
        "Insert more drives, or others; lsportusb shows them."
      )
    case .currentKeyNotInserted:
      ("A rekey needs the current key, and no inserted drive holds it.", "Insert a drive that holds the current key.")
    case .tooFewCopies:
      (
        "A key comes into force once three drives hold it, those counted that were taken out since.",
        "While the key is prepared, put further drives in the place of those that hold it."
      )
    case .encryptedObjects:
      (
        "Without the method nothing would hold a key for the encrypted objects.",
        "Enable the other method and make its key first, or remove the objects."
      )
    case .tooManyKeyServers: ("At most four key servers can be configured.", "Remove one first.")
    case .isPrimary:
      ("Only the primary makes keys, so it is not removed.", "Make another key server the primary first.")
    case .lacksCurrentKey:
      ("A primary without the current key would leave the system without it.", "Wait for replication first.")
    case .lastHolder: ("Without this key server nobody would hold the key.", "Wait for replication first.")
    case .noTypeEnabled:
      (
        "Key servers are of the type that is enabled, and none is.",
        "chkeyserverisklm -enable, or chkeyserverciphertrustmanager -enable."
      )
    case .otherTypeEnabled: ("One type is enabled at a time.", "Disable the other type first.")
    case .typeInUse:
      ("The system's key is on key servers of this type.", "chencryption -keyserver disable first.")
    case .typeHasServers:
      ("Key servers of this type are configured, and another type would not reach them.", "rmkeyserver them first.")
    case .badCertificateFile:
      ("The file cannot be read, or is no certificate in PEM form.", "Give the file of the certificate.")
    case .noOtherMethod:
      ("A recovery key comes in addition to another method.", "Enable USB flash drive or key server encryption first.")
    case .notValidated:
      (
        "Before a recovery key is rekeyed, the present one is typed in, at most 30 minutes earlier.",
        "chencryption -recoverykey validate first; if the key is lost, disable and enable it."
      )
    case .notConfirmed:
      (
        "A new recovery key is typed back before it is committed.",
        "chencryption -recoverykey newkey -key confirm first."
      )
    case .wrongRecoveryKey: ("What was typed is not the key.", "Type it again, without blanks.")
    case .recoveryKeyNotRead:
      (
        "There was nothing to read where the recovery key was to be typed.",
        "Type it when asked for; a script gives it as a line of standard input."
      )
    case .badLicenceKey:
      ("A licence key is four groups of four hexadecimal digits.", "Give the key as it was sent: 0123-4567-89AB-CDEF.")
    case .badLicenceFile: ("The file cannot be read.", "Give the file that holds the key.")
    case .noTrial:
      ("Neither encryption nor flashcopy_upgrade has a trial.", "Give a licence key.")
    case .badName:
      ("The name breaks the rule that the message tells; it has 63 characters at most.", "Use another name.")
    case .objectExists:
      ("Another key server has this name, or this address and port.", "Use another, or change that key server.")
    case .hookFailed:
      (
        "A hook of the user's refused, failed or took too long, so nothing was changed. A real system runs no hooks.",
        "See what the hook wrote; mend it, or take it out of the folder."
      )
    case .locked:
      (
        "The system came up without a copy of its key.",
        "Bring a copy within reach: a key server that holds it, or a USB flash drive. A recovery key does not help here."
      )
    case .keyNotCreated:
      (
        "The primary key server was asked for a new key and failed; no key was made.",
        "See lseventlog, then prepare again."
      )
    case .testFailed:
      ("A node cannot connect to the key server, or the server does not return the expected key.", "See lskeyserver.")
    case .alreadyEnabled, .internalKeyEnabled: ("The method is enabled already.", "Nothing need be done.")
    case .noCurrentKey:
      ("What is validated is the current key, and there is none.", "Prepare and commit a key.")
    }
  }
}
