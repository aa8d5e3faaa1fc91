internal import Simulation
public import StoredForm

extension StorageState: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    agenda = try members.take("agenda")
    let choices: [String: String] = try members.takeTable("assumptions")
    assumptions = Assumptions(choices)
    guard assumptions.differing == choices else {
      throw StoredFault("has an assumption with a choice that does not differ from the default")
    }
    audit = try members.takeIfPresent("audit") ?? AuditLog()
    backups = try members.take("backups")
    events = try members.take("events")
    failingCreations = try members.takeIfPresent("failingCreations")
    hookRuns = try members.take("hookRuns")
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
    silenced = try members.takeIfPresent("silenced") ?? []
    settledTo = try members.take("settledTo")
    system = try members.take("system")
    usb = try members.take("usb")
    usbKeysIssued = try members.take("usbKeysIssued")
    usbMethod = try members.take("usbMethod")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("agenda", agenda)
    members.putTable("assumptions", assumptions.differing)
    members.putIfPresent("audit", audit?.next == 0 ? nil : audit)
    members.put("backups", backups)
    members.put("events", events)
    members.putIfPresent("failingCreations", failingCreations)
    members.put("hookRuns", hookRuns)
    members.put("keyServerKeysIssued", keyServerKeysIssued)
    members.put("keyServerMethod", keyServerMethod)
    members.put("keyServerTypes", keyServerTypes)
    members.put("keyServers", keyServers)
    members.putIfPresent("validationInterval", validationInterval)
    members.putIfPresent("transitionLength", transitionLength)
    members.putIfPresent("transition", transition)
    members.putIfPresent("lostReplies", lostReplies)
    members.putIfPresent("internalKey", internalKey)
    members.put("recoveryKey", recoveryKey)
    members.putIfPresent("rekey", rekey)
    members.put("replication", replication)
    members.put("settledTo", settledTo)
    members.putIfPresent("silenced", silenced.isEmpty ? nil : silenced)
    members.put("system", system)
    members.put("usb", usb)
    members.put("usbKeysIssued", usbKeysIssued)
    members.put("usbMethod", usbMethod)
    return members.object
  }
}
