import Simulation
import Testing

@testable import LMDKPModel

/// The state does not grow, however long a rehearsal lasts and whatever is repeated.
@Suite struct BoundTests {
  @Test func theDesktopKeepsTheNewestThatAreDoneWith() throws {
    var bench = try Bench(upTo: .generated)
    try bench.acknowledgeAll()
    for _ in 0..<500 { try bench.state.receiveBET(from: 990_010, at: bench.now) }
    // One more may be there until the next comes.
    #expect(bench.state.desktop.messages.count == Desktop.keptCount + 1)
    #expect(bench.state.desktop.messages.map(\.id) == Array(504 - Desktop.keptCount...504))
    #expect(bench.state.impossibility == nil)
  }

  @Test func whatIsOpenStays() throws {
    var bench = Bench()
    try bench.logOn(.lmd, .kp)
    try bench.state.reconcile(0)
    try bench.take(.requested)
    for _ in 0..<300 {
      try bench.state.receiveBET(from: 990_010, at: bench.now)
      if let last = bench.state.desktop.messages.last { try bench.state.reconcile(last.id) }
    }
    #expect(try bench.status(1) == "created")
    try bench.state.receiveBET(from: 990_010, at: bench.now)
    try bench.take(.wrapped)
    try bench.take(.submitted)
    bench.pass(.hours(1))
    let response = try bench.state.retrieve(at: bench.now)[0]
    for _ in 0..<300 {
      try bench.state.receiveBET(from: 990_010, at: bench.now)
      if let last = bench.state.desktop.messages.last { try bench.state.reconcile(last.id) }
    }
    #expect(bench.state.desktop.unreconciledCount == 1)
    #expect(try bench.status(1) == "sent")
    #expect(try bench.status(response) == "retrieved")
    try bench.state.unwrap(response)
    try bench.state.processRekey(of: "0", isForced: true, at: bench.now)
    bench.pass(.minutes(4))
    try bench.state.receiveBET(from: 990_010, at: bench.now)
    #expect(bench.state.desktop.pendingAdvisoryCount == 2)
    #expect(bench.state.impossibility == nil)
  }

  @Test func soManyGoodBETsAreEnough() throws {
    var bench = Bench()
    for _ in 1..<LMDKPState.greatestBETCount { try bench.state.receiveBET(from: 990_010, at: bench.now) }
    #expect(throws: LMDKPTrainerRefusal.tooManyBETs("1000")) {
      try bench.state.receiveBET(from: 990_010, at: bench.now)
    }
    #expect(bench.state.impossibility == nil)
  }

  @Test func answersThatNobodyWaitsForAreForgottenInTheEnd() throws {
    var bench = Bench()
    try bench.logOn(.lmd, .kp)
    try bench.state.reconcile(0)
    try bench.state.connectToMessageServer()
    func send() throws {
      let request = try bench.state.requestRekey(of: "0", at: bench.now)
      try bench.state.wrap(request, for: Account.authority)
      bench.state.delayResponse(by: .hours(1000))
      try bench.state.send(request, at: bench.now)
    }
    for _ in 0..<300 {
      try send()
      try bench.state.cancelRekey(of: "0", at: bench.now)
      #expect(bench.state.impossibility == nil)
    }
    #expect(bench.state.agenda.items.count == LMDKPState.keptCount)
    #expect(bench.state.agenda.items.first?.effect == .answer(request: 101, isDamaged: false))
    // The one that is waited for arrives first here, and survives a full mailbox.
    let request = try bench.state.requestRekey(of: "0", at: bench.now)
    try bench.state.wrap(request, for: Account.authority)
    try bench.state.send(request, at: bench.now)
    bench.pass(.hours(1))
    #expect(bench.state.mailbox == [.response(request: request, isDamaged: false)])
    bench.pass(.hours(1000))
    #expect(bench.state.mailbox.count == LMDKPState.keptCount)
    #expect(bench.state.mailbox.first?.request == request)
    #expect(bench.state.impossibility == nil)
    let ids = try bench.state.retrieve(at: bench.now)
    #expect(ids.count == LMDKPState.keptCount)
    #expect(bench.state.impossibility == nil)
    try bench.state.unwrap(ids[0])
    #expect(try bench.vector.rekey.word == "ready")
  }

  @Test func failedUploadsDoNotFillTheLog() throws {
    var bench = try Bench(upTo: .generated)
    try bench.acknowledgeAll()
    try bench.state.connectToDirectory(at: bench.now)
    bench.pass(.minutes(3))
    bench.state.arm(.upload, times: try #require(FaultCount(250)))
    for _ in 0..<250 { #expect(throws: LMDKPRefusal.self) { try bench.state.uploadOwn(at: bench.now) } }
    #expect(bench.state.events.openAlerts.count == LMDKPState.greatestAlertCount)
    #expect(bench.state.events.openAlerts.last?.cause == .uploadFailed(attempt: "250"))
    try bench.state.uploadOwn(at: bench.now)
    #expect(bench.state.events.openAlerts.isEmpty)
    #expect(bench.state.events.closed.count(where: { $0.fixedTime != nil }) == 250)
  }
}
