internal import Simulation

extension LMDKPState: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    agenda = try members.take("agenda")
    answers = try members.takeIfPresent("assumptions") ?? Answers()
    desktop = try members.take("desktop")
    events = try members.take("events")
    faults = try members.take("faults")
    mailbox = try members.takeList("mailbox")
    settledTo = try members.take("settledTo")
    startTime = try members.take("startTime")
    vectors = try members.takeList("vectors")
    workstation = try members.take("workstation")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("agenda", agenda)
    try members.putIfPresent("assumptions", answers == Answers() ? nil : answers)
    try members.put("desktop", desktop)
    try members.put("events", events)
    try members.put("faults", faults)
    try members.putList("mailbox", mailbox)
    try members.put("settledTo", settledTo)
    try members.put("startTime", startTime)
    try members.putList("vectors", vectors)
    try members.put("workstation", workstation)
  }
}
