import Simulation
import Testing

@testable import StorageModel

/// Every alternative of every assumption that can be switched.
@Suite struct AssumptionTests {
  /// Those of which no second answer is known: which numbers, texts and names there are, and what is as it must be here.
  static let fixed: Set<Assumption> = [
    .g12, .g15, .g27, .g33, .g36, .g37, .g39, .g43, .g44, .g45,
  ]

  @Test(arguments: Assumption.allCases) func eachHasItsChoices(assumption: Assumption) throws {
    #expect((assumption.choices.count > 1) != Self.fixed.contains(assumption))
    #expect(Set(assumption.choices).count == assumption.choices.count)
    #expect(!assumption.question.isEmpty && !assumption.source.isEmpty && !assumption.test.isEmpty)
    var rehearsal = try Rehearsal()
    #expect(rehearsal.state.choice(of: assumption) == assumption.choices.first)
    for choice in assumption.choices {
      try rehearsal.assume("\(assumption.rawValue)=\(choice.rawValue)")
      #expect(rehearsal.state.choice(of: assumption) == choice)
      #expect(rehearsal.state.choicesThatDiffer.isEmpty == (choice == assumption.choices.first))
      let again = StorageState.fresh(.both, at: Rehearsal.start, assumptions: rehearsal.state.choicesThatDiffer)
      #expect(again.choice(of: assumption) == choice)
    }
  }

  @Test(arguments: [
    "", "G01", "G01=", "G01=replace", "G99=allow", "g01=allow", "G01=allow=allow", "G01=Allow", "=allow",
  ])
  func whatIsNoChoiceIsRefused(text: String) throws {
    var rehearsal = try Rehearsal()
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.assume(text, at: now) }
    #expect(refusal == .noSuchChoice(text))
  }

  @Test func g01PrepareWhileAServerIsNotOnline() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.cutOff("2")
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver2", status: "offline"))
    try rehearsal.assume("G01=allow")
    try rehearsal.cutOff("0", from: .node2)
    // The primary makes the key, so it is needed whatever the answer.
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "degraded"))
    try rehearsal.connect("0")
    try rehearsal.prepare(.keyserver)
  }

  @Test(arguments: [("primary", [true, false, true]), ("none", [true, true, true]), ("all", [false, false, true])])
  func g02WhoMustBeOnlineForCommit(choice: String, expected: [Bool]) throws {
    var rehearsal = try Rehearsal(.both, "G02=\(choice)")
    try rehearsal.prepare(.keyserver)
    var withoutPrimary = rehearsal
    try withoutPrimary.cutOff("0")
    var replicated = rehearsal
    try replicated.replicate()
    let isLetThrough = [
      rehearsal.refusal(.commit, .keyserver) == nil, withoutPrimary.refusal(.commit, .keyserver) == nil,
      replicated.refusal(.commit, .keyserver) == nil,
    ]
    #expect(isLetThrough == expected)
  }

  @Test func g03ASecondPrepareReplacesTheFirst() throws {
    var rehearsal = try Rehearsal(.multimaster, "G03=replace")
    for method in EncryptionMethod.keepers {
      try rehearsal.prepare(method)
      rehearsal.restart()
      let first = try #require(rehearsal.prepared(method))
      try rehearsal.prepare(method)
      #expect(rehearsal.prepared(method) != first)
      #expect(rehearsal.state.rekeyStatus(of: method) == .prepared)
      #expect(!rehearsal.state.usb.sticks.contains { $0.holds(first) })
      #expect(rehearsal.alerts.isEmpty)
      // Another method's is refused as before.
      for other in EncryptionMethod.keepers where other != method {
        #expect(rehearsal.refusal(.prepare, other) == .rekeyInProgress)
      }
      try rehearsal.commit(method)
    }
  }

  @Test func g03TheServersNeedNotHaveTheKeyThatIsReplaced() throws {
    var rehearsal = try Rehearsal(.both, "G03=replace")
    try rehearsal.prepare(.keyserver)
    let first = rehearsal.prepared(.keyserver)
    #expect(rehearsal.refusal(.prepare, .keyserver) == nil)
    #expect(rehearsal.prepared(.keyserver) != first)
    #expect(rehearsal.statuses == [.online, .offline, .offline])
    // Whoever lacks the key in force is missed as before.
    try rehearsal.lose("1")
    try rehearsal.find("1")
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver1", status: "offline"))
  }

  @Test func g06ADegradedServerCountsAsOnline() throws {
    var rehearsal = try Rehearsal()
    for server in ["0", "1"] { try rehearsal.cutOff(server, from: .node1) }
    #expect(
      rehearsal.refusal(.prepare, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "degraded"))
    try rehearsal.assume("G06=yes")
    try rehearsal.prepare(.keyserver)
    #expect(rehearsal.statuses == [.degraded, .offline, .offline])
    try rehearsal.assume("G06=no")
    #expect(
      rehearsal.refusal(.commit, .keyserver) == .keyServerNotOnline(name: "keyserver0", status: "degraded"))
    try rehearsal.assume("G06=yes")
    try rehearsal.commit(.keyserver)
  }

  @Test(arguments: EncryptionMethod.keepers) func g07DisableInSpiteOfEncryptedObjects(method: EncryptionMethod) throws {
    var rehearsal = try Rehearsal(method == .usb ? .usb : .keyserver, "G07=allow")
    try rehearsal.disable(method)
    #expect(!rehearsal.state.method(method).isEnabled)
    #expect(rehearsal.state.system.encryptedObjects == 10)
  }

  @Test func g09CommitWithFewerThanThreeCopies() throws {
    var rehearsal = try Rehearsal(.usb)
    try rehearsal.prepare(.usb)
    for label in ["stick1", "stick2"] { try rehearsal.arm(.usbForeign, on: label) }
    #expect(rehearsal.refusal(.commit, .usb) == .tooFewCopies(copies: 1, needed: 3))
    try rehearsal.assume("G09=allow")
    #expect(rehearsal.refusal(.commit, .usb) == nil)
    #expect(rehearsal.usbCopies == 1)
  }

  @Test func g10EnableWhenEnabled() throws {
    var rehearsal = try Rehearsal(.both, "G10=refuse")
    for method in EncryptionMethod.keepers {
      let refusal = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enable(method, at: r.now) }
      #expect(refusal == .alreadyEnabled(method))
    }
    try rehearsal.state.enableInternalKey(at: rehearsal.now)
    let internalKey = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enableInternalKey(at: r.now) }
    #expect(internalKey == .internalKeyEnabled)
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    let recoveryKey = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.enableRecoveryKey(at: r.now) }
    #expect(recoveryKey == .alreadyEnabled(.recoverykey))
  }

  @Test func g13CancelLeavesTheFiles() throws {
    var rehearsal = try Rehearsal(.usb, "G13=no")
    try rehearsal.prepare(.usb)
    let new = try #require(rehearsal.prepared(.usb))
    try rehearsal.cancel(.usb)
    #expect(rehearsal.state.usb.copies(of: new) == 3)
    #expect(try rehearsal.check(0) == .validated)
    // The file that was left behind is not taken for the next key.
    try rehearsal.prepare(.usb)
    #expect(rehearsal.prepared(.usb) != new)
  }
}
