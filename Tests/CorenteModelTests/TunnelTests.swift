import CorenteModel
import Simulation
import Testing

/// What a tunnel is good for, and when that changes.
@Suite struct TunnelTests {
  @Test func theFirstReasonThatAppliesIsShown() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Chicago")
    try domain.regenerate("Boston")
    domain.pass(60)
    #expect(domain.condition("Boston", "Chicago") == .down(.keyMismatch))
    try domain.regenerate("Boston")
    #expect(domain.condition("Boston", "Chicago") == .down(.regenerating))
    try domain.arm(.locationOffline, "Boston")
    #expect(domain.condition("Boston", "Chicago") == .down(.partnerOffline))
    #expect(domain.condition("Chicago", "Boston") == .down(.partnerOffline))
  }

  @Test(arguments: [("Boston", "Austin"), ("Austin", "Boston")])
  func eachEndMustKnowTheOther(_ owner: String, _ absent: String) throws {
    var domain = Domain()
    try domain.arm(.scpLink, absent)
    try domain.regenerate(owner)
    domain.pass(60)
    #expect(domain.condition("Boston", "Austin") == .down(.keyMismatch))
    #expect(domain.condition("Boston", "Chicago") == .up && domain.condition("Austin", "Chicago") == .up)
  }

  @Test func aGatewayThatReturnsIsPendingFirst() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    #expect(domain.tunnelsUp("Austin") == 0 && domain.tunnelsUp("Boston") == 2)
    domain.pass(100)
    try domain.clear(.locationOffline, "Austin")
    #expect(domain.condition("Austin", "Boston") == .pending)
    domain.pass(14)
    #expect(domain.condition("Austin", "Boston") == .pending)
    domain.pass(1)
    #expect(domain.isEveryTunnelUp)
    #expect(domain.tunnel("Austin", "Boston")?.changed == 115)
  }

  /// Effects of an earlier attempt must not complete a later one.
  @Test func aTunnelCountsFromTheLastAgreement() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.clear(.locationOffline, "Austin")
    domain.pass(10)
    try domain.arm(.locationOffline, "Austin")
    domain.pass(1)
    try domain.clear(.locationOffline, "Austin")
    domain.pass(4)
    #expect(domain.condition("Austin", "Boston") == .pending, "fifteen seconds after the first agreement")
    domain.pass(11)
    #expect(domain.condition("Austin", "Boston") == .up)
  }

  @Test func aPendingTunnelGoesDownWithARegeneration() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.clear(.locationOffline, "Austin")
    domain.pass(10)
    try domain.regenerate("Austin")
    domain.pass(5)
    #expect(domain.condition("Austin", "Boston") == .down(.regenerating))
    domain.pass(45)
    #expect(domain.isEveryTunnelUp)
  }

  @Test func everyTwoLocationsAreJoinedOnce() {
    let state = Domain().state
    #expect(
      state.tunnels.map(state.name) == [
        "Boston-Chicago", "Boston-Denver", "Boston-Austin", "Chicago-Denver", "Chicago-Austin", "Denver-Austin",
      ])
    #expect(state.tunnels(of: state.locations[3]).map(\.id) == [2, 4, 5])
    #expect(state.tunnels(of: state.locations[3]).map { $0.partner(of: 3) } == [0, 1, 2])
  }

  @Test func whatIsNotDownHasNoReason() {
    #expect(TunnelCondition.up.obstacle == nil && TunnelCondition.pending.obstacle == nil)
    #expect(TunnelCondition.down(.keyMismatch).status == "down" && TunnelCondition.pending.status == "pending")
  }
}
