/// The operator's commands of the other families.
extension Change {
  private static let loggedOn = "chlmdkp -logon lmd -operator op1; chlmdkp -logon kp -operator op1"
  private static let connected = "\(loggedOn); chlmdkp -connect messageserver"
  private static let requested = "\(connected); chlmdmessage -reconcile 0; chkpvector -rekey request 0"
  private static let sent =
    "\(requested); chlmdmessage -wrap -account 880091 1; chlmdmessage -send 1; chsim -advance 65m"
  private static let unwrapped = "\(sent); chlmdmessage -retrieve; chlmdmessage -unwrap 2"
  private static let processed = "\(unwrapped); chkpvector -rekey process 0; chsim -advance 10m"
  private static let online = """
    \(processed); chlmdmessage -acknowledge 3; chlmdmessage -acknowledge 4; chlmdkp -connect directory; chsim -advance 15m
    """

  static let lmdkp = [
    Change("chlmdkp -logon lmd -operator op1"),
    Change("chlmdkp -logoff all", after: loggedOn),
    Change("chlmdkp -connect messageserver", after: loggedOn),
    Change("chlmdkp -disconnect messageserver", after: connected),
    Change("chlmdkp -upload own", after: online),
    // It fails, and leaves a trace.
    Change(
      "chlmdkp -upload own",
      after: online, "chsim -fault upload", status: 2),
    Change("chkpvector -rekey request -nomsg 0", after: loggedOn, "chlmdmessage -reconcile 0"),
    Change("chkpvector -rekey cancel 0", after: requested),
    Change("chkpvector -rekey process -force 0", after: unwrapped, "chsim -inject bet -from 990010"),
    Change("chlmdmessage -reconcile 0", after: loggedOn),
    Change("chlmdmessage -wrap -account 880091 1", after: requested),
    Change("chlmdmessage -send 1", after: requested, "chlmdmessage -wrap -account 880091 1"),
    Change("chlmdmessage -retrieve", after: sent),
    Change("chlmdmessage -unwrap 2", after: sent, "chlmdmessage -retrieve"),
    Change("chlmdmessage -acknowledge 3", after: processed),
  ]

  private static let password = "echo Training1 >jdoe.pw"

  static let corente = [
    Change("chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston", after: password),
    Change("chlocation -regenerate key -admin jdoe -password Training1 Boston"),
    // A refusal that leaves no trace.
    Change(
      "chlocation -regenerate key -admin jdoe -passwordfile csmith.pw Boston", after: "echo wrong >csmith.pw",
      status: 1,
      makesDifference: false),
    Change(
      "chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston",
      after: password, "chsim -fault regenerate", "chlocation -regenerate key -admin jdoe -passwordfile jdoe.pw Boston",
      "chsim -advance 10m"),
  ]
}
