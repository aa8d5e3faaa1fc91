internal import Simulation

extension StorageState: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    agenda = try members.take("agenda")
    let choices: [String: String] = try members.takeTable("assumptions")
    assumptions = Assumptions(choices)
    guard assumptions.differing == choices else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "an assumption has a choice that does not differ from the default"))
    }
    audit = try members.takeIfPresent("audit") ?? AuditLog()
    backups = try members.takeList("backups")
    events = try members.take("events")
    failingCreations = try members.takeIfPresent("failingCreations")
    hookRuns = try members.takeList("hookRuns")
    keyServerKeysIssued = try members.take("keyServerKeysIssued")
    keyServerMethod = try members.take("keyServerMethod")
    keyServerTypes = try members.take("keyServerTypes")
    keyServers = try members.take("keyServers")
    validationInterval = try members.takeIfPresent("validationInterval")
    transitionLength = try members.takeIfPresent("transitionLength")
    transition = try members.takeIfPresent("transition")
    lostReplies = try members.takeIfPresent("lostReplies")
    internalKey = try members.takeIfPresent("internalKey")
    recoveryKey = try members.take("recoveryKey")
    rekey = try members.takeIfPresent("rekey")
    replication = try members.take("replication")
    settledTo = try members.take("settledTo")
    system = try members.take("system")
    usb = try members.take("usb")
    usbKeysIssued = try members.take("usbKeysIssued")
    usbMethod = try members.take("usbMethod")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("agenda", agenda)
    try members.putTable("assumptions", assumptions.differing)
    try members.putIfPresent("audit", audit?.next == 0 ? nil : audit)
    try members.putList("backups", backups)
    try members.put("events", events)
    try members.putIfPresent("failingCreations", failingCreations)
    try members.putList("hookRuns", hookRuns)
    try members.put("keyServerKeysIssued", keyServerKeysIssued)
    try members.put("keyServerMethod", keyServerMethod)
    try members.put("keyServerTypes", keyServerTypes)
    try members.put("keyServers", keyServers)
    try members.putIfPresent("validationInterval", validationInterval)
    try members.putIfPresent("transitionLength", transitionLength)
    try members.putIfPresent("transition", transition)
    try members.putIfPresent("lostReplies", lostReplies)
    try members.putIfPresent("internalKey", internalKey)
    try members.put("recoveryKey", recoveryKey)
    try members.putIfPresent("rekey", rekey)
    try members.put("replication", replication)
    try members.put("settledTo", settledTo)
    try members.put("system", system)
    try members.put("usb", usb)
    try members.put("usbKeysIssued", usbKeysIssued)
    try members.put("usbMethod", usbMethod)
  }
}
