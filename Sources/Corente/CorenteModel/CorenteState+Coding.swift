internal import Simulation
public import StoredForm

extension CorenteState: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    administrators = try members.take("administrators")
    agenda = try members.take("agenda")
    answers = try members.takeIfPresent("assumptions") ?? Answers()
    domain = try members.take("domain")
    events = try members.take("events")
    failingGenerations = try members.takeIfPresent("failingGenerations")
    isSCPReachable = try members.take("isSCPReachable")
    locations = try members.take("locations")
    settledTo = try members.take("settledTo")
    tunnels = try members.take("tunnels")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("administrators", administrators)
    members.put("agenda", agenda)
    members.putIfPresent("assumptions", answers == Answers() ? nil : answers)
    members.put("domain", domain)
    members.put("events", events)
    members.putIfPresent("failingGenerations", failingGenerations)
    members.put("isSCPReachable", isSCPReachable)
    members.put("locations", locations)
    members.put("settledTo", settledTo)
    members.put("tunnels", tunnels)
    return members.object
  }
}
