import CorenteModel
import Simulation
import Testing

/// Faults are armed, listed and cleared.
@Suite struct FaultTests {
  @Test func areListedInTheirOrder() throws {
    var domain = Domain()
    try domain.arm(.regenerate, times: 3)
    try domain.arm(.scp)
    try domain.arm(.scpLink, "Boston")
    try domain.arm(.locationOffline, "3")
    let armed = domain.state.armedFaults
    #expect(armed.map(\.fault) == [.scpLink, .locationOffline, .scp, .regenerate])
    #expect(armed.map(\.detail) == ["Boston", "Austin", "", "3"])
    try domain.clearAll()
    #expect(domain.state.armedFaults.isEmpty)
  }

  @Test(arguments: CorenteFault.allCases) func whatIsNotInEffectCannotBeCleared(_ fault: CorenteFault) throws {
    var domain = Domain()
    let location = fault.strikesLocation ? "Boston" : nil
    #expect(throws: CorenteFaultRefusal.notInEffect(fault.rawValue)) { try domain.clear(fault, location) }
    try domain.arm(fault, location)
    try domain.clear(fault, location)
    #expect(throws: CorenteFaultRefusal.notInEffect(fault.rawValue)) { try domain.clear(fault, location) }
  }

  @Test(arguments: [CorenteFault.locationOffline, .scpLink]) func aLocationMustExist(_ fault: CorenteFault) {
    var domain = Domain()
    let before = domain.state
    for location in ["Nowhere", "4", nil] {
      #expect(throws: CorenteFaultRefusal.noLocation) { try domain.arm(fault, location) }
      #expect(throws: CorenteFaultRefusal.noLocation) { try domain.clear(fault, location) }
    }
    #expect(domain.state == before)
  }

  @Test func armingTwiceIsArmingOnce() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    let once = domain.state
    domain.pass(0)
    try domain.arm(.locationOffline, "Austin")
    #expect(domain.state == once)
  }

  @Test func aCountIsReplaced() throws {
    var domain = Domain()
    try domain.arm(.regenerate, times: 9)
    try domain.arm(.regenerate, times: 2)
    #expect(domain.state.failingGenerations?.remaining == 2)
  }

  /// Nothing is seen of it until its time has come, and from then on all that follows.
  @Test func canBeArmedForLater() throws {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin", after: 30)
    domain.pass(29)
    #expect(domain.state.armedFaults.isEmpty && domain.isEveryTunnelUp)
    domain.pass(1)
    #expect(domain.state.armedFaults.map(\.detail) == ["Austin"])
    #expect(domain.tunnel("Boston", "Austin")?.condition == .down(.partnerOffline))
    #expect(domain.tunnel("Boston", "Austin")?.changed == 30)
    #expect(domain.state.events.openAlerts.count == 3)
    // Whoever looks only later sees the same.
    var other = Domain()
    try other.arm(.locationOffline, "Austin", after: 30)
    other.pass(100)
    domain.pass(70)
    #expect(other.state == domain.state)
  }

  /// What was ordered first happens first.
  @Test func atTheMomentWhenTheKeyIsMade() throws {
    var early = Domain()
    try early.arm(.scp, after: 30)
    try early.regenerate("Boston")
    early.pass(30)
    #expect(early.regeneration("Boston") == .failed)
    var late = Domain()
    try late.regenerate("Boston")
    try late.arm(.scp, after: 30)
    late.pass(30)
    #expect(late.regeneration("Boston") == .no && late.location("Boston").generation == 2)
  }

  @Test func whatIsToComeCannotBeCleared() throws {
    var domain = Domain()
    try domain.arm(.scp, after: 30)
    #expect(throws: CorenteFaultRefusal.notInEffect("scp")) { try domain.clear(.scp) }
    #expect(throws: CorenteFaultRefusal.noLocation) { try domain.arm(.scpLink, "Nowhere", after: 30) }
  }

  /// Time that ends is not waited for.
  @Test func atTheEndOfTime() throws {
    var state = CorenteState.fresh(.both, at: .latest, assumptions: [:])
    try state.arm(.scp, on: nil, times: nil, later: SimTime.latest + SimDuration(seconds: 30))
    #expect(!state.isSCPReachable && state.impossibility == nil)
  }
}
