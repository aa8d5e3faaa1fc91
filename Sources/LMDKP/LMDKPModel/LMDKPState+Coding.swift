internal import Simulation
public import StoredForm

extension LMDKPState: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    agenda = try members.take("agenda")
    answers = try members.takeIfPresent("assumptions") ?? Answers()
    desktop = try members.take("desktop")
    events = try members.take("events")
    faults = try members.take("faults")
    mailbox = try members.take("mailbox")
    settledTo = try members.take("settledTo")
    startTime = try members.take("startTime")
    vectors = try members.take("vectors")
    workstation = try members.take("workstation")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("agenda", agenda)
    members.putIfPresent("assumptions", answers == Answers() ? nil : answers)
    members.put("desktop", desktop)
    members.put("events", events)
    members.put("faults", faults)
    members.put("mailbox", mailbox)
    members.put("settledTo", settledTo)
    members.put("startTime", startTime)
    members.put("vectors", vectors)
    members.put("workstation", workstation)
    return members.object
  }
}
