import CorenteModel
import Simulation
import Testing

/// What the event log says.
@Suite struct EventTests {
  /// What is open, by object and cause.
  private func open(_ domain: Domain) -> [String] { domain.state.events.openAlerts.map(\.cause.eventText) }

  private func closed(_ domain: inout Domain) -> [String] {
    domain.takeClosed().sorted { $0.sequence < $1.sequence }.map(\.cause.eventText)
  }

  @Test func aWholeRegeneration() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    let down = ["Chicago", "Denver", "Austin"].map { "Tunnel Boston-\($0) down: regenerating" }
    #expect(open(domain) == down)
    domain.pass(49)
    #expect(open(domain) == down)
    domain.pass(1)
    #expect(open(domain).isEmpty)
    let up = ["Chicago", "Denver", "Austin"].map { "Tunnel Boston-\($0) up" }
    let events = domain.takeClosed().sorted { $0.sequence < $1.sequence }
    #expect(
      events.map(\.cause.eventText)
        == ["Key regeneration started by administrator jdoe"] + down + ["Key generation 2 stored by the SCP"] + up)
    #expect(events.map(\.sequence) == Array(100...107))
    #expect(events.filter { $0.kind == .alert }.map(\.fixedTime) == [domain.now, domain.now, domain.now])
    #expect(
      events.map(\.object.type) == ["location"] + Array(repeating: "tunnel", count: 3) + ["location"]
        + Array(repeating: "tunnel", count: 3))
    #expect(events.map(\.object.id) == ["0", "0", "1", "2", "0", "0", "1", "2"])
  }

  @Test func aFailureIsNoAlarm() throws {
    var domain = Domain()
    try domain.arm(.regenerate)
    try domain.regenerate("Boston")
    domain.pass(45)
    #expect(open(domain).isEmpty)
    #expect(closed(&domain).contains("Key regeneration failed; generation 1 stays in use"))
  }

  @Test func aMismatchThatLastsIsToldOnce() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Chicago")
    try domain.regenerate("Boston")
    domain.pass(34)
    #expect(!open(domain).contains { $0.contains("key_mismatch") }, "the key may still arrive")
    domain.pass(1)
    #expect(open(domain).last == "Tunnel Boston-Chicago down: key_mismatch")
    domain.pass(3600)
    #expect(open(domain) == ["Tunnel Boston-Chicago down: regenerating", "Tunnel Boston-Chicago down: key_mismatch"])
    try domain.clear(.scpLink, "Chicago")
    domain.pass(19)
    #expect(open(domain).count == 2)
    domain.pass(1)
    #expect(open(domain).isEmpty)
  }

  @Test func aMismatchIsToldAsSoonAsNoKeyIsOnItsWay() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.regenerate("Boston")
    domain.pass(60)
    try domain.clear(.locationOffline, "Austin")
    domain.pass(2)
    #expect(!open(domain).contains { $0.contains("key_mismatch") })
    try domain.arm(.scp)
    #expect(open(domain).last == "Tunnel Boston-Austin down: key_mismatch")
  }

  @Test func eachReasonOfAnOutageIsTold() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    try domain.arm(.locationOffline, "Boston")
    try domain.clear(.locationOffline, "Boston")
    try domain.arm(.locationOffline, "Boston")
    #expect(
      open(domain).filter { $0.contains("Boston-Denver") }
        == ["Tunnel Boston-Denver down: regenerating", "Tunnel Boston-Denver down: partner_offline"])
  }

  @Test func aTunnelThatIsOnlyPendingKeepsItsAlert() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.clear(.locationOffline, "Austin")
    domain.pass(14)
    #expect(open(domain).count == 3)
    domain.pass(1)
    #expect(open(domain).isEmpty)
  }

  @Test func noRefusalIsLogged() {
    var domain = Domain()
    let before = domain.state.events
    _ = try? domain.regenerate("Boston", password: "Training9")
    _ = try? domain.regenerate("Boston", user: "csmith", password: "Training2")
    _ = try? domain.regenerate("Nowhere")
    #expect(domain.state.events == before)
  }
}
