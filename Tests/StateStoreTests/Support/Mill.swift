import Simulation
import StoredForm

/// A family small enough to be changed by every bit: a count that commands change, a count that time changes, an event log.
struct Mill: Family {
  enum Effect: String, Stored, Sendable {
    /// The wheel turns, every hour: an event. Each third turn jams the wheel, the next frees it: an alert opened and fixed.
    case turn
  }

  static let familyName = "mill"
  static let formatVersion = 1

  var sacks = 0
  var turns = 0
  var label: String?
  var agenda = Agenda<Effect>()
  var events = EventLog()
  var settledTo: SimTime

  static let object = EventObject(type: "mill", id: "0", name: "wheel")

  static func fresh(_ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]) -> Mill {
    var mill = Mill(settledTo: time)
    mill.label = assumptions["label"] ?? scenario.rawValue
    mill.agenda.schedule(.turn, at: time + .hours(1))
    return mill
  }

  mutating func settle(to now: SimTime) {
    guard now > settledTo else { return }
    while let item = agenda.takeDue(at: now) {
      turns += 1
      events.note(EventCause(eventID: "1", eventText: "turned"), about: Mill.object, at: item.due)
      if turns % 3 == 0 {
        let jam = EventCause(eventID: "2", eventText: "jammed", errorCode: "7", errorText: "jam")
        events.open(jam, about: Mill.object, at: item.due)
      } else {
        events.fix(at: item.due) { _ in true }
      }
      if item.due + .hours(1) > item.due { agenda.schedule(.turn, at: item.due + .hours(1)) }
    }
    settledTo = now
  }

  init(settledTo: SimTime) {
    self.settledTo = settledTo
  }

  init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    sacks = try members.take("sacks")
    turns = try members.take("turns")
    label = try members.takeIfPresent("label")
    agenda = try members.take("agenda")
    events = try members.take("events")
    settledTo = try members.take("settledTo")
    try members.finish()
  }

  var stored: JSONValue {
    var members = MemberWriter()
    members.put("sacks", sacks)
    members.put("turns", turns)
    members.putIfPresent("label", label)
    members.put("agenda", agenda)
    members.put("events", events)
    members.put("settledTo", settledTo)
    return members.object
  }

  var impossibility: String? {
    if sacks < 0 { return "there are fewer than no sacks" }
    if !agenda.isConsistent { return "the agenda is not in order" }
    return events.isConsistent ? nil : "the event numbers do not rise"
  }
}

/// Why the mill refuses.
enum MillRefusal: Error {
  /// Nothing happened.
  case refused
  /// A sack was lost on the way.
  case spoiled
}
