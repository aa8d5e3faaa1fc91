public import CommandKit
public import CommandSession
public import LMDKPModel

extension LMDKPTrainerRefusal: Refusal {
  /// The simulation's commands tell a busy folder by 2: the same command may work later.
  public static let busyStatus: Int32 = 2

  /// Always 1.
  public var exitStatus: Int32 { 1 }

  /// Never.
  public var leavesTrace: Bool { false }

  /// The message, with what it means and what to do.
  public var entry: MessageEntry {
    let (meaning, remedy) = explanation
    return MessageEntry(message.code, message.text, .ours, meaning: meaning, remedy: remedy)
  }

  private var explanation: (meaning: String, remedy: String) {
    switch self {
    case .notArmed: ("There is nothing to clear.", "lssim lists the faults in effect.")
    case .noSender: ("BETs come from the accounts that read our credentials.", "lskpcredential lists them.")
    case .tooManyBETs: ("That many are enough for any rehearsal.", "Reconcile them: chlmdmessage -reconcile.")
    }
  }
}
