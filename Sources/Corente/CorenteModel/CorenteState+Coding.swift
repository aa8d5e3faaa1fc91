internal import Simulation

extension CorenteState: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    administrators = try members.takeList("administrators")
    agenda = try members.take("agenda")
    answers = try members.takeIfPresent("assumptions") ?? Answers()
    domain = try members.take("domain")
    events = try members.take("events")
    failingGenerations = try members.takeIfPresent("failingGenerations")
    isSCPReachable = try members.take("isSCPReachable")
    locations = try members.takeList("locations")
    settledTo = try members.take("settledTo")
    tunnels = try members.takeList("tunnels")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.putList("administrators", administrators)
    try members.put("agenda", agenda)
    try members.putIfPresent("assumptions", answers == Answers() ? nil : answers)
    try members.put("domain", domain)
    try members.put("events", events)
    try members.putIfPresent("failingGenerations", failingGenerations)
    try members.put("isSCPReachable", isSCPReachable)
    try members.putList("locations", locations)
    try members.put("settledTo", settledTo)
    try members.putList("tunnels", tunnels)
  }
}
