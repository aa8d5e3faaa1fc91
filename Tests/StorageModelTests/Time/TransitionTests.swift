import Simulation
import Testing

@testable import StorageModel

/// Steps of a rekey that are shown as being under way [G11].
@Suite struct TransitionTests {
  @Test(arguments: EncryptionMethod.keepers) func theyAreShownForAWhile(method: EncryptionMethod) throws {
    var rehearsal = try slow(.multimaster)
    try rehearsal.prepare(method)
    #expect(rehearsal.state.rekeyStatus(of: method) == .preparing)
    rehearsal.pass(SimDuration(seconds: 39))
    #expect(rehearsal.state.rekeyStatus(of: method) == .preparing)
    rehearsal.pass(SimDuration(seconds: 1))
    #expect(rehearsal.state.rekeyStatus(of: method) == .prepared)
    try rehearsal.commit(method)
    #expect(rehearsal.state.rekeyStatus(of: method) == .committing)
    rehearsal.pass(SimDuration(seconds: 40))
    #expect(rehearsal.state.rekeyStatus(of: method) == .no)
  }

  @Test func meanwhileARekeyIsInProgress() throws {
    var rehearsal = try slow(.both)
    try rehearsal.prepare(.usb)
    try rehearsal.state.enableRecoveryKey(at: rehearsal.now)
    for method in EncryptionMethod.allCases {
      for step in RekeyStep.allCases { #expect(rehearsal.refusal(step, method) == .rekeyInProgress) }
    }
    rehearsal.pass(SimDuration(seconds: 40))
    try rehearsal.commit(.usb)
    let refusal = rehearsal.refusal { (r) throws(StorageRefusal) in try r.state.disable(.usb, at: r.now) }
    #expect(refusal == .rekeyInProgress)
    #expect(rehearsal.refusal(.prepare, .recoverykey) == .rekeyInProgress)
  }

  /// The guards that come before it come before it here too.
  @Test func theGuardsKeepTheirOrder() throws {
    var rehearsal = try slow(.usb)
    try rehearsal.prepare(.usb)
    #expect(rehearsal.refusal(.prepare, .keyserver) == .notEnabled(.keyserver))
    try rehearsal.removeAll()
    rehearsal.restart()
    for step in RekeyStep.allCases { #expect(rehearsal.refusal(step, .usb) == .locked) }
  }

  @Test func cancelIsNotShown() throws {
    var rehearsal = try slow(.usb)
    try rehearsal.prepare(.usb)
    rehearsal.pass(SimDuration(seconds: 40))
    try rehearsal.cancel(.usb)
    #expect(rehearsal.rekeys == [.no, .noKey])
  }

  @Test func atTheEndOfTimeNothingIsUnderWay() throws {
    var state = StorageState.fresh(.usb, at: .latest, assumptions: ["G11": "40s"])
    try state.take(.prepare, of: .usb, at: .latest)
    #expect(state.rekeyStatus(of: .usb) == .prepared)
    #expect(state.impossibility == nil)
  }

  private func slow(_ scenario: ScenarioName) throws -> Rehearsal {
    var rehearsal = try Rehearsal(scenario)
    rehearsal.state.chooseTransition(SimDuration(seconds: 40))
    return rehearsal
  }
}
