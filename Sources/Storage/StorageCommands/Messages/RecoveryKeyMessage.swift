internal import CommandKit

/// What is said of a recovery key where nothing is wrong.
enum RecoveryKeyMessage {
  /// It was made; the one time that it is shown.
  case made(String)
  /// What was typed is the key.
  case rightlyEntered

  /// One of each, its variable part standing for itself.
  static let samples: [RecoveryKeyMessage] = [.made("{key}"), .rightlyEntered]

  var entry: MessageEntry {
    switch self {
    case .made(let key):
      MessageEntry(
        "CMMVC1127I", "The new recovery key for the system is: \(key)", .ibm,
        meaning:
          "This is the only time that the key is shown. Here it is a key for rehearsals, which protects nothing.",
        remedy: "Write it down, then chencryption -recoverykey newkey -key confirm.")
    case .rightlyEntered:
      MessageEntry(
        "CMMVC1153I", "The recovery key has been entered correctly.", .ibm,
        meaning: "What was typed is the key that was asked for.",
        remedy: "A new key is put in force by -key commit; with the present one, a rekey may begin within 30 minutes.")
    }
  }

  var line: String { "\(entry.code) \(entry.text)" }
}
