import Foundation
import Simulation
import StoredForm
import Testing

@testable import LMDKPModel

/// What is written is what is read, and nothing else is.
@Suite struct CodingTests {
  static func roundTrip(_ state: LMDKPState) throws -> LMDKPState {
    try LMDKPState(json: state.json)
  }

  /// A state as it is stored: its closed events are elsewhere.
  static func stored(_ state: LMDKPState) -> LMDKPState {
    var stored = state
    _ = stored.events.takeClosed()
    return stored
  }

  @Test(arguments: Bench.Stage.allCases) func everyStage(stage: Bench.Stage) throws {
    let state = Self.stored(try Bench(upTo: stage).state)
    #expect(try Self.roundTrip(state) == state)
  }

  @Test func whatTheProcedureDoesNotLeadTo() throws {
    for var bench in [try RekeyStateTests.damaged(), try RekeyStateTests.undelivered()] {
      for fault in LMDKPFault.allCases where fault.isCounted {
        bench.state.arm(fault, times: try #require(FaultCount(7)))
      }
      bench.state.arm(.messageServer)
      bench.state.arm(.directory)
      bench.state.delayResponse(by: .hours(3))
      bench.state.mailbox = [.nonDelivery(request: 1), .response(request: 1, isDamaged: true)]
      bench.state.agenda.schedule(.nonDelivery(request: 1), at: bench.now)
      _ = bench.state.add(.response(.orphan, request: 1, isDamaged: false), about: 0, at: bench.now)
      _ = bench.state.add(.bet(.stranded, account: 990_010, isReconciled: false), about: 0, at: bench.now)
      let state = Self.stored(bench.state)
      #expect(try Self.roundTrip(state) == state)
    }
  }

  /// A member, and a value that cannot be its.
  static let nonsense: [(path: [String], value: String)] = [
    (["workstation", "connection"], "\"wireless\""), (["workstation", "lmdOperator"], "\"op 1\""),
    (["workstation", "kpOperator"], "\"\""), (["settledTo"], "\"260105\""), (["faults", "upload"], "0"),
    (["faults", "response-delay"], "\"soon\""), (["mailbox"], "[{}]"),
    (["mailbox"], "[{\"request\":1,\"kind\":\"x\"}]"),
    (["desktop", "messages"], "[{\"id\":0,\"kind\":\"letter\",\"time\":\"260105090000\",\"vectorID\":0}]"),
    (["desktop", "messages"], "[{\"id\":0,\"kind\":\"nondelivery\",\"time\":\"260105090000\",\"vectorID\":0}]"),
    (
      ["desktop", "messages"],
      "[{\"id\":0,\"kind\":\"nondelivery\",\"request\":0,\"status\":\"sent\",\"time\":\"260105090000\",\"vectorID\":0}]"
    ),
    (["agenda", "items"], "[{\"due\":\"260105090000\",\"order\":0,\"effect\":{\"kind\":\"rain\"}}]"),
    (["agenda", "items"], "[{\"due\":\"260105090000\",\"order\":0,\"effect\":{\"kind\":\"checked\",\"vector\":0}}]"),
    (["colour"], "\"red\""), (["workstation", "colour"], "\"red\""),
    (["faults", "rain"], "1"), (["desktop", "colour"], "1"),
  ]

  @Test(arguments: nonsense) func nonsenseIsRefused(path: [String], value: String) throws {
    let text = String(decoding: Bench().state.json, as: UTF8.self)
    let whole = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    var object = whole
    let replacement = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
    if path.count == 1 {
      object[path[0]] = replacement
    } else {
      var inner = try #require(object[path[0]] as? [String: Any])
      inner[path[1]] = replacement
      object[path[0]] = inner
    }
    #expect(throws: Never.self) {
      try LMDKPState(json: JSONSerialization.data(withJSONObject: whole, options: .sortedKeys))
    }
    let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    #expect(throws: StoredFault.self) { try LMDKPState(json: data) }
  }

  @Test(arguments: [
    "{\"state\":\"begun\"}", "{\"state\":\"no\",\"request\":1}", "{\"state\":\"requested\"}",
    "{\"state\":\"submitted\",\"request\":1}", "{\"state\":\"failed\",\"request\":1,\"failure\":\"rain\"}",
    "{\"state\":\"ready\",\"request\":1}", "{}",
  ])
  func aRekeyHasWhatItsStateNeedsAndNothingElse(text: String) {
    #expect(throws: StoredFault.self) { try Rekey(json: text.utf8) }
  }
}
