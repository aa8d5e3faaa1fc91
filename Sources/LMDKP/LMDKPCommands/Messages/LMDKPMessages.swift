public import CommandKit
internal import CommandSession
internal import LMDKPModel

/// The messages of the lmdkp family's commands.
public enum LMDKPMessages {
  /// Every message of the family, what the trainer's commands may say of it, and its events.
  public static var all: [MessageEntry] {
    LMDKPRefusal.samples.map(\.entry) + [EmptyMailbox.entry] + EventEntries.all
      + LMDKPTrainerRefusal.samples.map(\.entry)
  }

  /// What exit status 2 means besides.
  static let busy = "Another command kept the state folder locked; nothing was changed."

  /// Of these messages those with such a number.
  static func numbered(_ numbers: Int...) -> [MessageEntry] {
    numbers.flatMap { number in all.filter { $0.code.hasPrefix("LMDKP\(number)") } }
  }
}
