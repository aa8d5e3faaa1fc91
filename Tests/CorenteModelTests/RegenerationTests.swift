import CorenteModel
import Simulation
import Testing

/// From the request to the tunnels' return.
@Suite struct RegenerationTests {
  @Test func theWholeCourse() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    #expect(domain.regeneration("Boston") == .regenerating)
    #expect(domain.condition("Boston", "Chicago") == .down(.regenerating))
    #expect(domain.tunnelsUp("Boston") == 0 && domain.tunnelsUp("Chicago") == 2)
    domain.pass(29)
    #expect(domain.regeneration("Boston") == .regenerating && domain.location("Boston").generation == 1)
    domain.pass(1)
    #expect(domain.regeneration("Boston") == .no && domain.location("Boston").generation == 2)
    #expect(domain.generation(of: "Boston", at: "SCP") == 2 && domain.generation(of: "Boston", at: "Boston") == 2)
    #expect(domain.generation(of: "Boston", at: "Chicago") == 1)
    #expect(domain.condition("Boston", "Chicago") == .down(.keyMismatch))
    domain.pass(4)
    #expect(!domain.isEveryKeyEverywhere)
    domain.pass(1)
    #expect(domain.isEveryKeyEverywhere)
    #expect(domain.condition("Boston", "Chicago") == .pending)
    domain.pass(14)
    #expect(domain.condition("Boston", "Chicago") == .pending)
    domain.pass(1)
    #expect(domain.isEveryTunnelUp)
    #expect(domain.tunnel("Boston", "Chicago")?.changed == 50)
    #expect(domain.tunnel("Chicago", "Denver")?.changed == -40 * 86_400)
    #expect(domain.state.agenda.items.isEmpty)
  }

  /// What stands in the way at the moment when the key is made, and whether it is there only before or also then.
  static let failures: [(fault: CorenteFault, location: String?)] = [
    (.regenerate, nil), (.scp, nil), (.scpLink, "Boston"), (.locationOffline, "Boston"),
  ]

  @Test(arguments: failures) func aFailureKeepsTheOldKey(_ fault: CorenteFault, _ location: String?) throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(29)
    try domain.arm(fault, location)
    domain.pass(1)
    #expect(domain.regeneration("Boston") == .failed)
    #expect(domain.location("Boston").generation == 1 && domain.isEveryKeyEverywhere)
    try domain.clearAll()
    domain.pass(20)
    #expect(domain.isEveryTunnelUp)
    #expect(domain.regeneration("Boston") == .failed)
  }

  @Test(arguments: failures) func onlyThatMomentCounts(_ fault: CorenteFault, _ location: String?) throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(10)
    try domain.arm(fault, location)
    domain.pass(19)
    try domain.clearAll()
    domain.pass(1)
    #expect(domain.regeneration("Boston") == .no && domain.location("Boston").generation == 2)
  }

  @Test func anotherLocationOutOfReachIsNoFailure() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.arm(.scpLink, "Denver")
    try domain.regenerate("Boston")
    domain.pass(50)
    #expect(domain.regeneration("Boston") == .no && domain.location("Boston").generation == 2)
    #expect(domain.tunnelsUp("Boston") == 1)
  }

  @Test func theFaultStrikesAsOftenAsItWasAskedTo() throws {
    var domain = Domain()
    try domain.arm(.regenerate, times: 2)
    try domain.regenerate("Boston")
    try domain.regenerate("Chicago")
    try domain.regenerate("Denver")
    domain.pass(30)
    #expect(domain.regeneration("Boston") == .failed && domain.regeneration("Chicago") == .failed)
    #expect(domain.regeneration("Denver") == .no && domain.location("Denver").generation == 2)
    #expect(domain.state.armedFaults.isEmpty)
  }

  @Test func theFaultIsNotUsedUpByWhatFailsAnyway() throws {
    var domain = Domain()
    try domain.arm(.regenerate)
    try domain.regenerate("Boston")
    try domain.arm(.scp)
    domain.pass(30)
    #expect(domain.regeneration("Boston") == .failed)
    #expect(domain.state.failingGenerations?.remaining == 1)
  }

  @Test func severalAtOnce() throws {
    var domain = Domain()
    for name in Domain.names {
      try domain.regenerate(name)
      domain.pass(3)
    }
    domain.pass(60)
    #expect(domain.isEveryTunnelUp && domain.isEveryKeyEverywhere)
    #expect(domain.state.locations.map(\.generation) == [2, 2, 2, 2])
  }

  @Test func aRegenerationDuringTheDistributionOfThePreviousKey() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(32)
    try domain.regenerate("Boston")
    #expect(domain.condition("Boston", "Denver") == .down(.regenerating))
    domain.pass(3)
    #expect(domain.generation(of: "Boston", at: "Denver") == 2)
    #expect(domain.condition("Boston", "Denver") == .down(.regenerating))
    domain.pass(27)
    #expect(domain.location("Boston").generation == 3)
    domain.pass(19)
    #expect(domain.condition("Boston", "Denver") == .pending)
    domain.pass(1)
    #expect(domain.isEveryTunnelUp && domain.isEveryKeyEverywhere)
  }
}
