/// Why `chsim` refused to change the world around the workstation.
public enum LMDKPTrainerRefusal: Error, Equatable, Sendable {
  /// The fault is not in effect, so it cannot be ended.
  case notArmed(String)
  /// No reader has that account number.
  case noSender(String)
  /// So many good BETs are unreconciled already.
  case tooManyBETs(String)

  /// One case of each kind: the message table is made from these.
  public static let samples: [LMDKPTrainerRefusal] = [
    .notArmed("{fault}"), .noSender("{account}"), .tooManyBETs("{n}"),
  ]

  /// The message's number and text.
  public var message: (code: String, text: String) {
    switch self {
    case .notArmed(let fault): ("RHRSL0221E", "The action failed because fault [\(fault)] is not in effect.")
    case .noSender(let account): ("RHRSL0222E", "The action failed because account [\(account)] sends no BETs.")
    case .tooManyBETs(let count):
      ("RHRSL0223E", "The action failed because \(count) good BETs have not been reconciled already.")
    }
  }
}
