import Simulation
import Testing

@testable import CorenteModel

/// Every alternative of every assumption that can be switched.
@Suite struct AssumptionTests {
  @Test(arguments: CorenteAssumption.allCases) func eachIsKept(_ assumption: CorenteAssumption) throws {
    var domain = Domain()
    for choice in assumption.choices {
      domain.choose(choice, for: assumption)
      #expect(domain.state.choice(of: assumption) == choice)
      #expect(domain.state.answers.differing.isEmpty == (choice == assumption.choices[0]))
      #expect(domain.state.impossibility == nil)
      let again = CorenteState.fresh(.both, at: domain.now, assumptions: domain.state.answers.differing)
      #expect(again.choice(of: assumption) == choice)
    }
  }

  @Test func whatIsNoChoiceIsImpossible() {
    var state = Domain().state
    state.answers.choose("perhaps", for: "C05", insteadOf: nil)
    #expect(state.impossibility != nil)
    #expect(
      CorenteState.fresh(.both, at: .earliest, assumptions: ["C05": "perhaps", "C99": "no"]).answers == Answers())
  }

  @Test func c05ALocationThatIsNotConnectedFailsInTheEnd() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Boston")
    #expect(throws: CorenteRefusal.notConnected(location: "Boston")) { try domain.regenerate("Boston") }
    domain.choose("allow", for: .c05)
    try domain.regenerate("Boston")
    #expect(domain.regeneration("Boston") == .regenerating)
    domain.pass(60)
    #expect(domain.regeneration("Boston") == .failed)
    // One that is connected again by then does not.
    try domain.regenerate("Boston")
    try domain.clear(.scpLink, "Boston")
    domain.pass(60)
    #expect(domain.regeneration("Boston") == .no)
    #expect(domain.location("Boston").generation == 2)
    #expect(domain.state.impossibility == nil)
  }

  @Test func c06ASecondRegenerationChangesNothing() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    #expect(throws: CorenteRefusal.inProgress(location: "Boston")) { try domain.regenerate("Boston") }
    domain.choose("unchanged", for: .c06)
    let before = domain.state
    try domain.regenerate("Boston")
    #expect(domain.state == before)
    domain.pass(60)
    #expect(domain.location("Boston").generation == 2)
  }

  @Test func c08TunnelsGoDownWithTheSCP() throws {
    var domain = Domain()
    try domain.arm(.scpLink, "Boston")
    #expect(domain.tunnelsUp("Boston") == 3)
    domain.choose("no", for: .c08)
    #expect(domain.tunnelsUp("Boston") == 0)
    #expect(domain.condition("Boston", "Austin") == .down(.partnerOffline))
    #expect(domain.condition("Chicago", "Austin") == .up)
    #expect(domain.state.impossibility == nil)
    try domain.clear(.scpLink, "Boston")
    domain.pass(60)
    #expect(domain.isEveryTunnelUp)
    try domain.arm(.scp)
    #expect(domain.state.upCount(domain.state.tunnels) == 0)
    domain.choose("yes", for: .c08)
    domain.pass(60)
    #expect(domain.isEveryTunnelUp)
    #expect(domain.state.impossibility == nil)
  }
}
