import Foundation
import StoredForm
@testable import Simulation
import Testing

/// What the state keeps of an audit log, and what leaves it.
@Suite struct AuditLogTests {
  static let time = SimTime(clamping: 1_700_000_000)
  static let caller = Caller(user: "superuser", address: "10.0.0.1", command: "svctask rmkeyserver 2")

  static func log(of count: Int) -> AuditLog {
    var log = AuditLog()
    for _ in 0..<count { log.record(caller, objectID: "", at: time, on: "ID") }
    return log
  }

  @Test func entriesAreNumberedFromNothing() {
    let log = Self.log(of: 3)
    #expect(log.recorded.map(\.sequence) == [0, 1, 2])
    #expect(log.recorded.allSatisfy { $0.caller == Self.caller && $0.time == Self.time })
    #expect(log.first == 0)
    #expect(log.next == 3)
    #expect(log.dump == nil)
  }

  @Test func aFullLogLetsGoOfAllBeforeTheNext() {
    var log = Self.log(of: AuditLog.capacity)
    #expect(log.dump == nil)
    log.record(Self.caller, objectID: "7", at: Self.time, on: "ID")
    #expect(log.dump == AuditDump(entries: 0..<500, system: "ID"))
    #expect(log.first == 500)
    #expect(log.next == 501)
    #expect(log.recorded.last?.objectID == "7")
    #expect(log.isConsistent)
  }

  @Test func anEmptyLogLetsGoOfNothing() {
    var log = AuditLog()
    log.letGo(on: "ID")
    #expect(log == AuditLog())
  }

  @Test func whatIsHandedOverIsHandedOverOnce() throws {
    var log = Self.log(of: 2)
    log.letGo(on: "ID")
    let (entries, dump) = log.takeRecorded()
    #expect(entries.map(\.sequence) == [0, 1])
    #expect(dump?.entries == 0..<2)
    #expect(log.takeRecorded().entries.isEmpty)
    #expect(log.takeRecorded().dump == nil)
    let read = try AuditLog(json: log.json)
    #expect(read == log)
    #expect(read.first == 2)
  }

  @Test(arguments: [
    (0, 0, true), (3, 503, true), (3, 504, false), (4, 3, false), (-1, 0, false), (0, Int.max, false),
    (Int.min, 0, false), (Int.max, 0, false), (0, Int.min, false), (999_999_999_999, 999_999_999_999, true),
  ])
  func aLogThatWasNotMadeByItIsFoundOut(_ first: Int, _ next: Int, _ isConsistent: Bool) throws {
    let log = try AuditLog(json: #"{"first":\#(first),"next":\#(next)}"#.utf8)
    #expect(log.isConsistent == isConsistent)
  }

  @Test func aFileIsNamedForWhatIsInIt() {
    let dump = AuditDump(entries: 230..<476, system: "00000204A0605F7E")
    let time = SimTime("060312234529") ?? .earliest
    #expect(dump.fileName(endingAt: time) == "auditlog_230_475_060312234529_00000204A0605F7E")
  }

  @Test func aFileHasAFieldALine() {
    let entry = AuditEntry(
      sequence: 138, time: SimTime("060311134617") ?? .earliest, caller: Self.caller, objectID: "2")
    let other = AuditEntry(sequence: 139, time: .earliest, caller: Self.caller, objectID: "")
    let lines = AuditDump.text(of: [entry, other]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25)
    #expect(lines.last == "")
    #expect(lines[0] == "Auditlog Entry:0")
    #expect(lines[1] == "  Audit Sequence Number :138")
    #expect(lines[2] == "  Timestamp             :Sat Mar 11 13:46:17 2006")
    #expect(lines[3] == "                        :Epoch + 1142084777")
    #expect(lines[8] == "  SSH IP Address        :10.0.0.1")
    #expect(lines[9] == "  Result Object ID      :2")
    #expect(lines[11] == "  Action Command        :svctask rmkeyserver 2")
    #expect(lines[12] == "Auditlog Entry:1")
  }

  @Test func timesInWordsAreThoseOfTheCalendar() {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "EEE MMM d HH:mm:ss yyyy"
    for day in stride(from: 0, to: 36_500, by: 17) {
      let time = SimTime.earliest + SimDuration(seconds: day * 86_400 + day)
      let words = formatter.string(from: Date(timeIntervalSince1970: Double(time.secondsSince1970)))
      #expect(time.inWords.replacing("  ", with: " ") == words)
    }
  }
}
