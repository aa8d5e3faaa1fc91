internal import CommandKit
internal import CommandSession

/// Why a command of the simulation did not do what it was asked to.
enum SimulationRefusal: Error, Equatable {
  /// A wait whose time was over first.
  case timedOut(attribute: String, value: String)
  /// A wait for what cannot be seen in the present state.
  case unobservable(String)
  /// Time would go back.
  case backwards
  /// Time would leave the range that can be written.
  case outOfTime
  /// No message has this code.
  case unknownCode(String)
  /// What was asserted is not so.
  case assertionFailed(String)
  /// The rehearsal has no such attribute.
  case unknownAttribute(String)

  static let samples: [SimulationRefusal] = [
    .timedOut(attribute: "{attribute}", value: "{value}"), .unobservable("{attribute}"), .backwards,
    .outOfTime,
    .unknownCode("{code}"), .assertionFailed("{attribute} is {value}, not {condition}"),
    .unknownAttribute("{attribute}"),
  ]
}

extension SimulationRefusal: Refusal {
  static let busyStatus: Int32 = 2

  var leavesTrace: Bool { false }

  var exitStatus: Int32 {
    if case .timedOut = self { 2 } else { 1 }
  }

  var entry: MessageEntry {
    switch self {
    case .timedOut(let attribute, let value):
      MessageEntry(
        "RHRSL0002E", "The wait timed out (\(attribute)\(value.isEmpty ? "" : " \(value)")).", .ours,
        meaning: "The attribute did not get the value in time; the message shows what it has.",
        remedy: "Wait longer, or do what brings the value about.")
    case .unobservable(let attribute):
      MessageEntry(
        "RHRSL0003E",
        "The wait failed because attribute [\(attribute)] cannot be observed in the present state.", .ours,
        meaning: "The attribute is blank because nobody can see it now, so waiting would be in vain.",
        remedy: "Bring about the state in which it can be seen, such as a connection, and wait then.")
    case .backwards:
      MessageEntry(
        "RHRSL0006E", "The action failed because time may not go back.", .ours,
        meaning: "Only a fresh scenario or a rollback sets time back.", remedy: "Give a later time.")
    case .outOfTime:
      MessageEntry(
        "RHRSL0007E",
        "The action failed because time ends with the year 2099. Start afresh earlier: chsim -scenario NAME -time"
          + " YYMMDDHHMMSS.", .ours,
        meaning: "Times are written with two digits for the year.", remedy: "Start afresh at an earlier time.")
    case .unknownCode(let code):
      MessageEntry(
        "RHRSL0008E", "No message has the code [\(code)].", .ours, meaning: "The product prints no such message.",
        remedy: "Give the code as it was printed, such as CMMVC0104E, or an error code or event id of the event log.")
    case .assertionFailed(let found):
      MessageEntry(
        "RHRSL0010E", "The assertion failed: \(found).", .ours,
        meaning: "The rehearsal is not in the state that was asserted; the message shows what was found.",
        remedy: "lssim and the views of the family show more.")
    case .unknownAttribute(let name):
      MessageEntry(
        "RHRSL0011E", "The rehearsal has no attribute [\(name)].", .ours,
        meaning: "Only the attributes that lssim shows can be asserted.", remedy: "lssim lists them.")
    }
  }
}
