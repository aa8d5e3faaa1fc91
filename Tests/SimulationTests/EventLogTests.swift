import Foundation
import Simulation
import StoredForm
import Testing

/// What the state keeps of an event log, and what leaves it.
@Suite struct EventLogTests {
  static let time = SimTime(clamping: 1_700_000_000)
  static let cause = EventCause(eventID: "086006", eventText: "event", errorCode: "1785", errorText: "error")

  static func object(_ id: Int) -> EventObject { EventObject(type: "keyserver", id: String(id), name: "k\(id)") }

  @Test func entriesAreNumberedInTheOrderOfTheirComing() {
    var log = EventLog()
    #expect(log.nextSequence == 100)
    log.open(Self.cause, about: Self.object(0), at: Self.time)
    log.note(Self.cause, about: Self.object(1), at: Self.time)
    log.open(Self.cause, about: Self.object(2), at: Self.time)
    #expect(log.openAlerts.map(\.sequence) == [100, 102])
    #expect(log.closed.map(\.sequence) == [101])
    #expect(log.nextSequence == 103)
    #expect(log.isConsistent)
  }

  @Test func messagesAndFixedAlertsLeaveTheState() throws {
    var log = EventLog()
    log.open(Self.cause, about: Self.object(0), at: Self.time)
    log.open(Self.cause, about: Self.object(1), at: Self.time)
    log.note(Self.cause, about: Self.object(2), at: Self.time)
    log.fix(at: Self.time + .hours(1)) { $0.object == Self.object(0) }
    #expect(log.openAlerts.map(\.sequence) == [101])
    #expect(log.closed.map(\.sequence) == [102, 100])
    #expect(log.closed.map(\.fixedTime) == [nil, Self.time + .hours(1)])
    #expect(log.closed.map(\.kind) == [.message, .alert])

    let coded = try EventLog(json: log.json)
    #expect(coded.closed.isEmpty)
    #expect(coded.openAlerts == log.openAlerts)
    #expect(coded.nextSequence == 103)
  }

  @Test func closedEntriesAreHandedOverOnce() {
    var log = EventLog()
    log.note(Self.cause, about: Self.object(0), at: Self.time)
    #expect(log.takeClosed().count == 1)
    #expect(log.takeClosed().isEmpty)
    #expect(log.nextSequence == 101)
  }

  @Test func fixingWhatIsNotOpenDoesNothing() {
    var log = EventLog()
    log.note(Self.cause, about: Self.object(0), at: Self.time)
    let before = log
    log.fix(at: Self.time) { _ in true }
    #expect(log == before)
  }

  @Test func anOpenAlertIsMarkedAsFixedOnce() throws {
    var log = EventLog()
    log.open(Self.cause, about: Self.object(0), at: Self.time)
    log.open(Self.cause, about: Self.object(1), at: Self.time)
    log.note(Self.cause, about: Self.object(2), at: Self.time)
    let isMarked = [99, 102, 103, 100, 100].map { log.fixByHand($0, at: Self.time + .hours(1)) }
    #expect(isMarked == [false, false, false, true, false])
    log.fix(at: Self.time + .hours(2)) { _ in true }
    #expect(log.closed.map(\.isFixedByHand) == [false, true, false])
    #expect(log.closed.map(\.fixedTime) == [nil, Self.time + .hours(1), Self.time + .hours(2)])
    let read = try [Event](json: log.closed.json)
    #expect(read == log.closed)
  }

  @Test func alertsWithoutACodeComeAfterThoseWithOne() {
    let codes = ["", "1785", "1328", "", "1328"]
    let alerts = codes.enumerated().map { place, code in
      Event(
        sequence: 100 + place, kind: .alert, time: Self.time, object: Self.object(0),
        cause: EventCause(eventID: "", eventText: "", errorCode: code))
    }
    #expect(alerts.sorted { $0.isGraver(than: $1) }.map(\.sequence) == [102, 104, 101, 100, 103])
  }

  static let alert =
    #"{"sequence":101,"kind":"alert","time":"250101000000","object":{"type":"t","id":"0","name":""},"#
    + #""cause":{"eventID":"","eventText":"","errorCode":"","errorText":""}}"#

  @Test(arguments: [
    (#"{"openAlerts":[],"nextSequence":100}"#, true),
    (#"{"openAlerts":[ALERT],"nextSequence":102}"#, true),
    (#"{"openAlerts":[ALERT],"nextSequence":101}"#, false),
    (#"{"openAlerts":[ALERT],"nextSequence":50}"#, false),
    (#"{"openAlerts":[],"nextSequence":99}"#, false),
    (#"{"openAlerts":[],"nextSequence":-9223372036854775808}"#, false),
    (#"{"openAlerts":[],"nextSequence":9223372036854775807}"#, false),
    (#"{"openAlerts":[ALERT,ALERT],"nextSequence":102}"#, false),
    (#"{"openAlerts":[MESSAGE],"nextSequence":102}"#, false),
    (#"{"openAlerts":[FIXED],"nextSequence":102}"#, false),
    (#"{"openAlerts":[HAND],"nextSequence":102}"#, false),
  ])
  func aLogThatWasNotMadeByItIsFoundOut(_ form: String, _ isConsistent: Bool) throws {
    let message = Self.alert.replacingOccurrences(of: #""alert""#, with: #""message""#)
    let fixed = Self.alert.dropLast() + #","fixedTime":"250101000001"}"#
    let byHand = Self.alert.dropLast() + #","isFixedByHand":true}"#
    let text = form.replacingOccurrences(of: "ALERT", with: Self.alert)
      .replacingOccurrences(of: "MESSAGE", with: message).replacingOccurrences(of: "FIXED", with: fixed)
      .replacingOccurrences(of: "HAND", with: byHand)
    let log = try EventLog(json: text.utf8)
    #expect(log.isConsistent == isConsistent)
  }
}
