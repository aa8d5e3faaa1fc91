/// Why `chsim` refused to change the emulated system.
public enum TrainerRefusal: Error, Equatable, Sendable {
  /// No key server has that id or name.
  case noKeyServer
  /// There is no primary, or nobody reaches it.
  case primaryOutOfReach
  /// A replication failed because a fault was armed for it.
  case replicationFailed
  /// There is no backup.
  case noBackup
  /// No backup that is kept has that number.
  case noSuchBackup(Int)
  /// No port has that id.
  case noPort(Int)
  /// There is a drive in the port.
  case portTaken(Int)
  /// There is no drive in the port.
  case portEmpty(Int)
  /// The drive is in another port.
  case stickElsewhere(label: String, port: Int)
  /// No drive has that label.
  case noStick(String)
  /// A label that no drive can have, or one drive too many.
  case badLabel(String)
  /// The fault is not armed, so it cannot be cleared.
  case notArmed(String)
  /// A choice that the assumption does not have.
  case noSuchChoice(String)

  /// Whether the refusal leaves a trace in the state.
  public var leavesTrace: Bool { self == .replicationFailed }

  /// One case of each kind: the message table is made from these.
  public static let samples: [TrainerRefusal] = [
    .noKeyServer, .primaryOutOfReach, .replicationFailed, .noBackup,
    .noPort(7), .portTaken(0), .portEmpty(0),
    .stickElsewhere(label: "{label}", port: 0), .noStick("{label}"), .badLabel("{label}"), .notArmed("{fault}"),
    .noSuchChoice("G01={choice}"), .noSuchBackup(1),
  ]

  /// The message's number and text.
  public var message: (code: String, text: String) {
    switch self {
    case .noKeyServer: ("RHRSL0201E", "The action failed because the key server does not exist.")
    case .primaryOutOfReach: ("RHRSL0202E", "The action failed because no primary key server can be reached.")
    case .replicationFailed: ("RHRSL0203E", "The replication failed (fault replication).")
    case .noBackup: ("RHRSL0204E", "The action failed because no backup has been made.")
    case .noSuchBackup(let number):
      (
        "RHRSL0213E",
        "The action failed because backup [\(number)] is not there; the newest \(KeyServerBackup.keptCount) are kept."
      )
    case .noPort(let id): ("RHRSL0205E", "The action failed because USB port [\(id)] does not exist.")
    case .portTaken(let id): ("RHRSL0206E", "The action failed because there is a USB flash drive in port [\(id)].")
    case .portEmpty(let id): ("RHRSL0207E", "The action failed because there is no USB flash drive in port [\(id)].")
    case .stickElsewhere(let label, let port):
      ("RHRSL0208E", "The action failed because USB flash drive [\(label)] is in port [\(port)].")
    case .noStick(let label): ("RHRSL0209E", "The action failed because USB flash drive [\(label)] does not exist.")
    case .badLabel(let label):
      ("RHRSL0210E", "The action failed because [\(label)] cannot be a USB flash drive's label.")
    case .notArmed(let fault): ("RHRSL0211E", "The action failed because fault [\(fault)] is not in effect there.")
    case .noSuchChoice(let text):
      (
        "RHRSL0212E",
        "The action failed because [\(text)] is not a choice that can be made: \(Assumption.whyNot(text))."
      )
    }
  }
}
