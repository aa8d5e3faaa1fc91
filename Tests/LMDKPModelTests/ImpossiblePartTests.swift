import Simulation
import Testing

@testable import LMDKPModel

/// Parts of the state that no sequence of commands leads to, read from text.
@Suite struct ImpossiblePartTests {
  @Test(arguments: [
    (-1, "the number of the next message is out of range"),
    (1_000_000_000_000, "the number of the next message is out of range"),
    (0, "the numbers of the messages do not rise"),
  ])
  func theNumbersOfMessages(next: Int, found: String) throws {
    let text =
      "{\"messages\":[{\"account\":990010,\"id\":0,\"isReconciled\":true,\"kind\":\"bet\",\"status\":\"good\","
      + "\"time\":\"260105090000\",\"vectorID\":0}],\"nextID\":\(next)}"
    #expect(try StoredText.decode(Desktop.self, text).impossibility == found)
  }

  @Test func theLogAndTheAgendaAreLookedAt() throws {
    var state = Bench().state
    let object = "{\"type\":\"\",\"id\":\"\",\"name\":\"\"}"
    let cause = "{\"eventID\":\"\",\"eventText\":\"\",\"errorCode\":\"\",\"errorText\":\"\"}"
    let alert =
      "{\"sequence\":150,\"kind\":\"alert\",\"time\":\"260105090000\",\"object\":\(object),\"cause\":\(cause)}"
    state.events = try StoredText.decode(EventLog.self, "{\"nextSequence\":101,\"openAlerts\":[\(alert)]}")
    #expect(state.impossibility == "the event numbers do not rise, or an open alert is fixed")
    state = Bench().state
    state.agenda = try StoredText.decode(
      Agenda<LMDKPEffect>.self,
      "{\"items\":[{\"due\":\"260105090000\",\"order\":3,\"effect\":{\"kind\":\"checked\"}}],\"nextOrder\":2}")
    #expect(state.impossibility == "the agenda is not in order")
  }
}
