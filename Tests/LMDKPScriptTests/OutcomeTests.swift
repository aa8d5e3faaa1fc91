import TestSupport
import Testing

/// What the script does where something is in the way, and by which exit status it tells.
@Suite struct OutcomeTests {
  @Test func theWholeRekey() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["REKEY_WAIT": "waitsim -delay 10m", "EXPECT_ACCOUNT": "990001"])
    #expect(result.error.isEmpty)
    #expect(
      result.output == """
        requested the rekey of USFAU 0000000333 (request 1)
        sent request 1, wrapped for 880091
        processing the answer
        posted the credentials of generation 2
        rekeyed: USFAU 0000000333, generation 2, due again 270105094400
        accounts that do not have the newest credentials yet: 990010 990020 990030

        """)
    #expect(result.status == 0)
  }

  @Test func itWaitsForTheReadersIfTold() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["REKEY_WAIT": "waitsim -delay 30m", "REKEY_READERS": "48"])
    #expect(result.status == 0)
    #expect(try workstation.array("lskpcredential", "-filtervalue", "status=stale").isEmpty)
  }

  @Test func itTellsIfItDidNotWaitLongEnoughForThem() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["REKEY_READERS": "10"])
    #expect(result.output.hasSuffix("accounts that do not have the newest credentials yet: 990020 990030\n"))
    #expect(result.status == 3)
    #expect(try workstation.run(["REKEY_READERS": "1"]).status == 3)
    #expect(try workstation.run().status == 0)
  }

  @Test func credentialsThatArePostedLateAreTheEndOfTheirRekey() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "directory")
    #expect(try workstation.run(["REKEY_LIMIT": "8"]).status == 2)
    try workstation.array("chsim", "-fault", "directory", "-clear")
    // The new key is due itself by now.
    try workstation.array("chsim", "-advance", "340d")
    let result = try workstation.run()
    #expect(result.error.isEmpty)
    #expect(result.output.contains("posted the credentials of generation 2\nrekeyed: USFAU 0000000333, generation 2,"))
    #expect(result.output.contains("generation 2 is due for its own rekey: run it again\n"))
    #expect(result.status == 0)
    #expect(try workstation.events("LMDKP9001I") == 1)
    #expect(try workstation.run().output.contains("rekeyed: USFAU 0000000333, generation 3,"))
  }

  @Test func aRekeyThatSomebodyGivesUpIsNotDone() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["REKEY_WAIT": "chkpvector -rekey cancel 0"])
    #expect(result.status == 1)
    #expect(result.error == "rekey-kp.sh: somebody gave the rekey up: generation 1 stays in effect\n")
  }

  @Test func whatIsNotDueIsDone() throws {
    let workstation = try Workstation()
    #expect(try workstation.run().status == 0)
    try workstation.array("chsim", "-advance", "1d")
    let before = workstation.sandbox.stateFiles()
    let result = try workstation.run()
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("not due: USFAU 0000000333, generation 2, due 2701"))
    #expect(workstation.sandbox.stateFiles() == before)
    // A year later it is.
    try workstation.array("chsim", "-advance", "340d")
    #expect(try workstation.run().status == 0)
    #expect(try workstation.value("generation", "lskpvector", "0") == "3")
  }

  @Test func itNeverReconcilesABET() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-inject", "bet", "-from", "990010")
    let before = workstation.sandbox.stateFiles()
    let refused = try workstation.run()
    #expect(refused.status == 1)
    #expect(
      refused.error == "rekey-kp.sh: reconcile these BETs first, then run it again: 1 (chlmdmessage -reconcile ID)\n")
    #expect(workstation.sandbox.stateFiles() == before)
    try workstation.array("chlmdmessage", "-reconcile", "1")
    #expect(try workstation.run(["REKEY_LIMIT": "2"]).status == 2)
    // Others arrive while the answer is awaited.
    try workstation.array("chsim", "-inject", "bet", "-from", "990020")
    #expect(try workstation.run().status == 1)
    #expect(try workstation.rekey() == "ready")
    #expect(try workstation.value("bet_unreconciled", "lslmdkp") == "1")
  }

  @Test func itTellsWhoHasToBeLoggedOnToReconcile() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-inject", "bet", "-from", "990010")
    try workstation.array("chlmdkp", "-logoff", "kp")
    #expect(try workstation.run().error.contains(": 1 (chlmdkp -logon kp -operator op1; chlmdmessage -reconcile ID)\n"))
    try workstation.array("chlmdkp", "-logoff", "lmd")
    let line = "chlmdkp -logon lmd -operator op1; chlmdkp -logon kp -operator op1; chlmdmessage -reconcile"
    #expect(try workstation.run().error.contains(": 1 (\(line) ID)\n"))
    #expect(try workstation.sandbox.shell("\(line) 1").status == 0)
    #expect(try workstation.run().status == 0)
  }

  @Test func itTellsOfBETsThatWillBeLostAndOfThoseThatAre() throws {
    let workstation = try Workstation()
    let wait = "chsim -advance 1m"
    #expect(try workstation.run(["REKEY_WAIT": wait, "REKEY_LIMIT": "1"]).status == 2)
    try workstation.array("chsim", "-advance", "1h")
    // It stops while the KP is at work.
    #expect(try workstation.run(["REKEY_WAIT": wait, "REKEY_LIMIT": "1"]).status == 2)
    #expect(try workstation.rekey() == "processing")
    try workstation.array("chsim", "-inject", "bet", "-from", "990020")
    let result = try workstation.run(["REKEY_WAIT": wait])
    #expect(result.error.contains("reconcile these BETs at once, or they cannot be read any more: 3\n"))
    #expect(result.output.contains("BETs that cannot be read any more: 3\n"))
    #expect(result.status == 0)
    // A year later that is an old story.
    try workstation.array("chsim", "-advance", "340d")
    let next = try workstation.run()
    #expect(next.output.contains("rekeyed: USFAU 0000000333, generation 3,"))
    #expect(!next.output.contains("cannot be read any more"))
  }

  @Test func anotherOperatorIsLeftAlone() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["OPERATOR": "op2"])
    #expect(result.status == 1)
    #expect(result.error == "rekey-kp.sh: op1 is logged on to the lmd; chlmdkp -logoff lmd\n")
    #expect(try workstation.rekey() == "no")
  }

  @Test func itLogsOnWhereNobodyIs() throws {
    let workstation = try Workstation()
    try workstation.array("chlmdkp", "-logoff", "all")
    #expect(try workstation.run(["OPERATOR": "op2"]).status == 0)
    #expect(try workstation.value("kp_operator", "lslmdkp") == "op2")
  }

  @Test func aLostAnswerIsWaitedForAndNeverGivenUp() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "response-lost")
    let result = try workstation.run()
    #expect(result.status == 2)
    #expect(
      result.error
        == "rekey-kp.sh: not finished (rekey submitted); run it again to go on waiting for the answer to request 1,"
        + " which is overdue; to begin again: chkpvector -rekey cancel 0\n")
    #expect(try workstation.run(["REKEY_LIMIT": "3"]).status == 2)
    try workstation.array("chkpvector", "-rekey", "cancel", "0")
    #expect(try workstation.run().status == 0)
    #expect(try workstation.events("LMDKP9001I") == 2)
  }

  @Test func anAnswerToAnOlderRequestIsTurnedDown() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "response-delay", "-value", "1h")
    #expect(try workstation.run(["REKEY_LIMIT": "1"]).status == 2)
    try workstation.array("chkpvector", "-rekey", "cancel", "0")
    try workstation.array("chsim", "-fault", "response-delay", "-value", "2h")
    let result = try workstation.run()
    #expect(result.error.contains("LMDKP2006E"))
    #expect(result.status == 0)
  }

  @Test func aFailedRekeyIsForAPerson() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "response-corrupt")
    let result = try workstation.run()
    #expect(result.status == 1)
    #expect(
      result.error.hasSuffix(
        "rekey-kp.sh: the rekey has failed: LMDKP2005E (lssim -explain LMDKP2005E); to begin again: chkpvector -rekey cancel 0\n"
      ))
    #expect(try workstation.run().status == 1)
    try workstation.array("chkpvector", "-rekey", "cancel", "0")
    #expect(try workstation.run().status == 0)
  }

  @Test func aRequestThatIsWrappedForAnotherIsNotSent() throws {
    let workstation = try Workstation()
    try workstation.array("chkpvector", "-rekey", "request", "0")
    try workstation.array("chlmdmessage", "-wrap", "-account", "990020", "1")
    let result = try workstation.run()
    #expect(result.status == 1)
    #expect(
      result.error
        == "rekey-kp.sh: request 1 is wrapped for 990020, not for 880091; to begin again: chkpvector -rekey cancel 0\n")
    #expect(try workstation.rekey() == "requested")
  }

  @Test func anAuthorityThatIsNotKnownIsToldOfOnce() throws {
    let workstation = try Workstation()
    let result = try workstation.run(["AUTHORITY": "111111"])
    #expect(result.status == 1)
    #expect(
      result.error.hasSuffix(
        "rekey-kp.sh: request 1 waits to be wrapped; run it again with the right AUTHORITY, which is not 111111\n"))
    #expect(result.error.split(separator: "\n").count == 2)
    #expect(try workstation.run().status == 0)
    #expect(try workstation.events("LMDKP9001I") == 1)
  }

  @Test func anAuthorityIsANumber() throws {
    let workstation = try Workstation()
    try workstation.array("chkpvector", "-rekey", "request", "0")
    try workstation.array("chlmdmessage", "-wrap", "-account", "880091", "1")
    #expect(try workstation.run(["AUTHORITY": "0880091"]).status == 0)
  }

  @Test(arguments: ["message-server", "directory"]) func anOutageIsWaitedFor(fault: String) throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", fault)
    let result = try workstation.run(["REKEY_LIMIT": "8"])
    #expect(result.status == 2)
    #expect(result.error.contains(fault == "directory" ? "LMDKP3005E" : "LMDKP3002E"))
    #expect(try workstation.rekey() == (fault == "directory" ? "generated" : "requested"))
    try workstation.array("chsim", "-fault", fault, "-clear")
    #expect(try workstation.run().status == 0)
    #expect(try workstation.events("LMDKP9001I") == 1)
  }

  @Test func theKPMayEndItsSessionNowAndThen() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "kp-session", "-count", "3")
    #expect(try workstation.run().status == 0)
  }

  @Test func ifTheKPEndsItsSessionAgainAndAgainRunningAgainHelps() throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-fault", "kp-session", "-count", "6")
    let result = try workstation.run()
    #expect(result.status == 2)
    #expect(result.error.contains("rekey-kp.sh: not finished (rekey submitted); run it again: LMDKP1002E "))
    #expect(try workstation.run().status == 0)
  }

  @Test func whatMayWorkLaterIsTriedLater() throws {
    let workstation = try Workstation()
    // The state folder is busy, six times.
    try workstation.standIn(
      for: "chlmdmessage",
      """
      n=$(cat "$GATE/count" 2>/dev/null) || n=0
      if [[ $1 == -unwrap && $n -lt 6 ]]; then
        echo $((n + 1)) >"$GATE/count"
        echo busy >&2
        exit 2
      fi
      exec "$BIN/chlmdmessage" "$@"
      """)
    let result = try workstation.run(workstation.standInSettings)
    #expect(result.error.split(separator: "\n").count == 6)
    #expect(result.status == 0)
  }

  @Test func aConnectionThatAStoppedRunLeftIsEnded() throws {
    let workstation = try Workstation()
    #expect(try workstation.run().status == 0)
    try workstation.array("chlmdkp", "-connect", "messageserver")
    try workstation.array("chlmdkp", "-connect", "directory")
    #expect(try workstation.run().status == 0)
    #expect(try workstation.value("message_server", "lslmdkp") == "disconnected")
  }

  @Test func theAssociationIsEndedEvenIfTheDirectoryIsLost() throws {
    let workstation = try Workstation()
    try workstation.standIn(
      for: "chlmdkp", "\"$BIN/chlmdkp\" \"$@\" && { [[ $1 != -upload ]] || \"$BIN/chsim\" -fault directory; }")
    #expect(try workstation.run(workstation.standInSettings).status == 0)
    #expect(try workstation.value("credential_status", "lskpvector", "0") == "posted")
    #expect(try workstation.value("message_server", "lslmdkp") == "disconnected")
  }

  @Test func theConnectionsOfAnotherOperatorAreLeftAlone() throws {
    let workstation = try Workstation()
    #expect(try workstation.run().status == 0)
    try workstation.array("chlmdkp", "-connect", "messageserver")
    #expect(try workstation.run(["OPERATOR": "op2"]).status == 0)
    #expect(try workstation.value("message_server", "lslmdkp") == "associated")
  }
}
