import CorenteModel
import Simulation
import Testing

/// Who gets a new key when, and what an absent Location catches up on.
@Suite struct DistributionTests {
  @Test(arguments: [CorenteFault.locationOffline, .scpLink])
  func anAbsentLocationGetsTheNewestHoweverManyItMissed(_ fault: CorenteFault) throws {
    var domain = Domain()
    try domain.arm(fault, "Austin")
    for _ in 1...3 {
      try domain.regenerate("Boston")
      domain.pass(60)
    }
    try domain.regenerate("Denver")
    domain.pass(3600)
    #expect(domain.generation(of: "Boston", at: "Chicago") == 4)
    #expect(domain.generation(of: "Boston", at: "Austin") == 1 && domain.generation(of: "Denver", at: "Austin") == 1)
    let contact = domain.location("Austin").lastContact
    try domain.clear(fault, "Austin")
    domain.pass(4)
    #expect(domain.generation(of: "Boston", at: "Austin") == 1 && domain.location("Austin").lastContact == contact)
    domain.pass(1)
    #expect(domain.generation(of: "Boston", at: "Austin") == 4 && domain.generation(of: "Denver", at: "Austin") == 2)
    #expect(domain.location("Austin").lastContact == domain.now)
    domain.pass(15)
    #expect(domain.isEveryTunnelUp && domain.isEveryKeyEverywhere)
  }

  @Test func aLineThatIsCutLeavesTheTunnelsUpUntilSomebodyRegenerates() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Chicago")
    domain.pass(86_400)
    #expect(domain.isEveryTunnelUp && domain.state.events.openAlerts.isEmpty)
    try domain.regenerate("Boston")
    domain.pass(3600)
    #expect(domain.condition("Boston", "Chicago") == .down(.keyMismatch))
    #expect(domain.tunnel("Boston", "Chicago")?.changed == 86_430)
    #expect(domain.tunnelsUp("Chicago") == 2 && domain.tunnelsUp("Boston") == 2)
  }

  @Test func nothingIsDistributedWhileTheSCPIsOutOfReach() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(31)
    try domain.arm(.scp)
    domain.pass(3600)
    #expect(domain.generation(of: "Boston", at: "Chicago") == 1)
    #expect(domain.condition("Boston", "Chicago") == .down(.keyMismatch))
    try domain.clear(.scp)
    domain.pass(5)
    #expect(domain.isEveryKeyEverywhere)
    #expect(domain.state.locations.allSatisfy { $0.lastContact == domain.now })
  }

  @Test func afterTheSCPOnlyConnectedLocationsContactIt() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.arm(.scp)
    domain.pass(60)
    try domain.arm(.scpLink, "Denver")
    try domain.clear(.scp)
    domain.pass(5)
    #expect(domain.location("Boston").lastContact == domain.now && domain.location("Chicago").lastContact == domain.now)
    #expect(
      domain.location("Denver").lastContact == Domain.start && domain.location("Austin").lastContact == Domain.start)
  }

  @Test func aLocationThatReturnsWhileTheSCPIsAwayWaitsForIt() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.regenerate("Boston")
    domain.pass(60)
    try domain.arm(.scp)
    try domain.clear(.locationOffline, "Austin")
    domain.pass(3600)
    #expect(domain.condition("Boston", "Austin") == .down(.keyMismatch))
    try domain.clear(.scp)
    domain.pass(5)
    #expect(domain.generation(of: "Boston", at: "Austin") == 2)
  }

  @Test func bothFaultsMustEnd() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.arm(.scpLink, "Austin")
    try domain.clear(.locationOffline, "Austin")
    domain.pass(60)
    #expect(!domain.location("Austin").isConnected && domain.isEveryTunnelUp)
    #expect(domain.location("Austin").lastContact == Domain.start)
    try domain.clear(.scpLink, "Austin")
    domain.pass(5)
    #expect(domain.location("Austin").lastContact == domain.now)
  }

  /// Effects of an earlier attempt must not complete a later one.
  @Test func aContactCountsFromTheLastReturn() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Austin")
    try domain.regenerate("Boston")
    domain.pass(60)
    try domain.clear(.scpLink, "Austin")
    domain.pass(3)
    try domain.arm(.scpLink, "Austin")
    domain.pass(1)
    try domain.clear(.scpLink, "Austin")
    domain.pass(1)
    #expect(domain.generation(of: "Boston", at: "Austin") == 1, "five seconds after the first return")
    domain.pass(4)
    #expect(domain.generation(of: "Boston", at: "Austin") == 2)
  }

  @Test func aContactThatIsCutOffDoesNotHappen() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Austin")
    try domain.regenerate("Boston")
    domain.pass(60)
    try domain.clear(.scpLink, "Austin")
    domain.pass(4)
    try domain.arm(.scp)
    domain.pass(60)
    #expect(domain.generation(of: "Boston", at: "Austin") == 1)
  }

  @Test func aLocationThatIsBackInTimeGetsTheKeyWithTheOthers() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Austin")
    try domain.regenerate("Boston")
    domain.pass(34)
    try domain.clear(.scpLink, "Austin")
    domain.pass(1)
    #expect(domain.isEveryKeyEverywhere)
  }

  @Test func holdersAreListedOnce() throws {
    var domain = Domain()
    try domain.regenerate("Denver")
    domain.pass(30)
    let keys = domain.state.storedKeys(of: domain.location("Denver"))
    #expect(keys.map(\.name) == ["SCP", "Boston", "Chicago", "Denver", "Austin"])
    #expect(keys.map(\.id) == [0, 1, 2, 3, 4])
    #expect(keys.map(\.kind) == [.scp, .location, .location, .owner, .location])
    #expect(keys.map(\.generation) == [2, 1, 1, 2, 1])
    #expect(keys.map(\.isCurrent) == [true, false, false, true, false])
    #expect(keys.map { $0.since.seconds(since: Domain.start) } == [30, -40 * 86_400, -40 * 86_400, 30, -40 * 86_400])
    #expect(
      domain.state.keysElsewhere(of: domain.location("Denver")).map(\.name) == ["SCP", "Boston", "Chicago", "Austin"])
  }
}
