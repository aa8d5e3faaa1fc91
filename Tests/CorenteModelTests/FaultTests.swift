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
}
