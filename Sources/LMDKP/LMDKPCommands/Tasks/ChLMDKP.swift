public import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import Simulation
internal import StateStore

/// `chlmdkp`: logs on, connects, posts the credentials.
public enum ChLMDKP: Command {
  enum Peer: String, CaseIterable { case messageserver, directory }

  static let logon = Option(
    "logon", ValueKind<Machine>.keyword, .ours, help: "Logs the operator of -operator on to a machine.")
  static let operatorName = Option("operator", .operatorName, .ours, help: "Who logs on.")
  static let logoff = Option("logoff", .word(["lmd", "kp", "all"]), .ours, help: "Logs whoever is logged on off.")
  static let connect = Option(
    "connect", ValueKind<Peer>.keyword,
    .ours, help: "Establishes the X.400 association with the Message Server, or a session with the Directory inside it."
  )
  static let disconnect = Option(
    "disconnect", .word(["messageserver", "directory", "all"]),
    .ours, help: "Ends the association, the Directory session, or both in their order.")
  static let upload = Option("upload", .word(["own"]), .ours, help: "Posts our newest credentials to the Directory.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "chlmdkp", group: .other("LMD/KP: the yearly rekey"), summary: "logs on, connects, and posts credentials",
    description: [
      "An operator must be logged on to the LMD for everything else, and to the KP as well for what concerns keys.",
      "A session with the Directory needs the association with the Message Server, and has to end before it. The session"
        + " begins by checking for out of date information; only then can credentials be posted.",
      "An upload may take several attempts.",
    ],
    forms: [
      SynopsisForm(.option(logon.spec), .option(operatorName.spec)),
      SynopsisForm(.option(logoff.spec)),
      SynopsisForm(.oneOf([connect.spec, disconnect.spec])),
      SynopsisForm(.option(upload.spec)),
    ],
    options: [logon.spec, operatorName.spec, logoff.spec, connect.spec, disconnect.spec, upload.spec],
    rules: [
      .exactlyOne([logon.spec, logoff.spec, connect.spec, disconnect.spec, upload.spec]),
      .requires(logon.spec, anyOf: [operatorName.spec]),
      .onlyWith(operatorName.spec, [logon.spec]),
    ],
    examples: [
      CommandExample("chlmdkp -logon lmd -operator op1", "Logs op1 on to the LMD."),
      CommandExample("chlmdkp -connect messageserver", "Establishes the association."),
      CommandExample("chlmdkp -upload own", "Posts the credentials; repeat it while the exit status is 2."),
      CommandExample("chlmdkp -disconnect all", "Ends the Directory session, then the association."),
    ],
    messages: {
      LMDKPMessages.numbered(1001, 1008, 3001, 3002, 3004, 3005, 3006, 3007, 3008, 3009, 4001)
    },
    mayWorkLater: [
      "The Message Server or the Directory could not be reached.",
      "The check for out of date information is not complete; it ends by itself.",
      "The upload failed; it may take several attempts.", LMDKPMessages.busy,
    ],
    seeAlso: ["lslmdkp", "chkpvector", "chlmdmessage", "lskpcredential"])

  /// Does the one thing that was asked for.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try Store(context).changing(LMDKPState.self) { state, now throws(LMDKPRefusal) in
      if let machine = arguments[logon], let name = arguments[operatorName] {
        try state.logOn(name, to: machine)
      } else if let machine = arguments[logoff] {
        state.logOff(Machine(rawValue: machine).map { [$0] } ?? Machine.allCases)
      } else if let peer = arguments[connect] {
        switch peer {
        case .messageserver: try state.connectToMessageServer()
        case .directory: try state.connectToDirectory(at: now)
        }
      } else if let peer = arguments[disconnect] {
        switch Peer(rawValue: peer) {
        case .messageserver: try state.disconnectFromMessageServer()
        case .directory: try state.disconnectFromDirectory()
        case nil: try state.disconnectFromAll()
        }
      } else {
        try state.uploadOwn(at: now)
      }
    }
    return .silent
  }
}

extension ValueKind where Value == OperatorName {
  /// An operator's name.
  fileprivate static var operatorName: ValueKind {
    ValueKind(placeholder: "name") { text, _ throws(UsageError) in
      guard !text.isEmpty else { throw .missingParameter }
      guard let name = OperatorName(text) else { throw .invalidData(text) }
      return name
    }
  }
}
