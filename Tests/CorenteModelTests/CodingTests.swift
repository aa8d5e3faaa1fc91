import CorenteModel
import Foundation
import Simulation
import StoredForm
import Testing

/// What is stored is read back, and what could not have come about is refused.
@Suite struct CodingTests {
  /// A state with something of everything in it.
  private static func rich() throws -> CorenteState {
    var domain = Domain()
    try domain.arm(.locationOffline, "Austin")
    try domain.arm(.regenerate)
    try domain.regenerate("Chicago")
    domain.pass(30)
    try domain.regenerate("Boston")
    try domain.arm(.scpLink, "Denver")
    domain.pass(31)
    try domain.clear(.locationOffline, "Austin")
    try domain.arm(.regenerate, times: 7)
    _ = domain.takeClosed()
    return domain.state
  }

  private static func text(_ state: CorenteState) -> String {
    String(decoding: state.json, as: UTF8.self)
  }

  private static func state(_ text: String) throws -> CorenteState {
    try CorenteState(json: text.utf8)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let state = try Self.rich()
    #expect(state.impossibility == nil)
    #expect(state.agenda.items.count == 4)
    #expect(try Self.state(Self.text(state)) == state)
  }

  @Test(arguments: CorenteFault.allCases) func aFaultThatIsToComeIsReadBack(_ fault: CorenteFault) throws {
    var domain = Domain()
    let location = fault.strikesLocation ? "Denver" : nil
    for seconds in [7, 7, 9] { try domain.arm(fault, location, times: 12, after: seconds) }
    var read = try Self.state(Self.text(domain.state))
    #expect(read == domain.state && read.impossibility == nil)
    read.settle(to: Domain.start + SimDuration(seconds: 8))
    domain.pass(8)
    #expect(read == domain.state && read.impossibility == nil)
    #expect(read.armedFaults.map(\.fault) == [fault])
  }

  @Test(arguments: [
    (#""isOff":false"#, #""isOff":false,"colour":"red""#), (#""ends":[0,1]"#, #""ends":[0,1],"colour":"red""#),
    (#""power":"all""#, #""power":"all","colour":"red""#), (#""salt":"#, #""colour":"red","salt":"#),
    (#""isSCPReachable":true"#, #""isSCPReachable":true,"colour":"red""#),
    (#""power":"all""#, #""power":"some""#), (#""effect":"contact 3""#, #""effect":"contact""#),
    (#""effect":"contact 3""#, #""effect":"contact 03""#), (#""effect":"contact 3""#, #""effect":"visit 3""#),
    (#""effect":"contact 3""#, #""effect":"strike""#), (#""effect":"contact 3""#, #""effect":"strike tunnel""#),
    (#""effect":"contact 3""#, #""effect":"strike scp 1""#), (#""effect":"contact 3""#, #""effect":"strike scp-link""#),
    (#""effect":"contact 3""#, #""effect":"strike scp-link 02""#),
    (#""effect":"contact 3""#, #""effect":"strike scp-link 1 1""#),
    (#""effect":"contact 3""#, #""effect":"strike regenerate""#),
    (#""effect":"contact 3""#, #""effect":"strike regenerate 0""#),
    (#""gatewayConfig":"inline""#, #""gatewayConfig":"outside""#),
  ]) func whatIsUnknownIsRefused(_ old: String, _ new: String) throws {
    let text = try Self.text(Self.rich())
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    #expect(throws: StoredFault.self) { try Self.state(changed) }
  }

  /// An edit of the rich state, and the words of its impossibility.
  static let impossible: [(old: String, new: String, words: String)] = [
    (#""id":1,"isCutOff""#, #""id":5,"isCutOff""#, "ids of the Locations"),
    (#""name":"Chicago""#, #""name":"Boston""#, "two Locations have the same name"),
    (#""id":"scp""#, #""id":"SCP""#, "holders of a Location's key"),
    (#""newest":2"#, #""newest":1"#, "holders of a Location's key"),
    (#""newest":2"#, #""newest":3"#, "does not have the Location's present key"),
    (#""lastContact":"260105090000""#, #""lastContact":"270105090000""#, "in the future"),
    (#""ends":[0,1]"#, #""ends":[1,0]"#, "one between every two Locations"),
    (#""ends":[0,1]"#, #""ends":[0,0]"#, "one between every two Locations"),
    (#""lastChange":"260105090100""#, #""lastChange":"270105090000""#, "a tunnel changed in the future"),
    (#""user":"jdoe""#, #""user":"j doe""#, "user ID is not up to 30"),
    (#""user":"jdoe""#, #""user":"""#, "user ID is not up to 30"),
    (#""user":"jdoe""#, #""user":"a23456789012345678901234567890_""#, "user ID is not up to 30"),
    (#""user":"csmith""#, #""user":"jdoe""#, "two administrators have the same user ID"),
    (#""nextOrder":"#, #""nextOrder":-"#, "agenda is not in order"),
    (#""settledTo":"260105090101""#, #""settledTo":"260105090200""#, "something due was not applied"),
    (#""effect":"distribute 0""#, #""effect":"contact 3""#, "the same thing is to happen twice"),
    (#""effect":"distribute 0""#, #""effect":"distribute 4""#, "does not exist, or cannot now"),
    (#""effect":"distribute 0""#, #""effect":"generate -1""#, "does not exist, or cannot now"),
    (#""effect":"contact 3""#, #""effect":"contact 2""#, "does not exist, or cannot now"),
    (#""effect":"distribute 0""#, #""effect":"strike scp-link 4""#, "does not exist, or cannot now"),
    (#""effect":"distribute 0""#, #""effect":"strike location-offline -1""#, "does not exist, or cannot now"),
    (#""effect":"distribute 0""#, #""effect":"establish 6""#, "does not exist, or cannot now"),
    (#""effect":"distribute 0""#, #""effect":"establish 0""#, "does not exist, or cannot now"),
    (#""isSCPReachable":true"#, #""isSCPReachable":false"#, "does not exist, or cannot now"),
    (#""nextSequence":111"#, #""nextSequence":108"#, "event numbers do not rise"),
    (
      #""id":"2","name":"Boston-Austin""#, #""id":"3","name":"Chicago-Denver""#, "open alerts are not about the tunnels"
    ),
  ]

  @Test(arguments: impossible.indices) func whatCouldNotHaveComeAboutIsTold(_ index: Int) throws {
    let (old, new, words) = Self.impossible[index]
    let text = try Self.text(Self.rich())
    let place = try #require(text.range(of: old), "the state has no \(old)")
    let changed = try Self.state(text.replacingCharacters(in: place, with: new))
    let told = try #require(changed.impossibility)
    #expect(told.contains(words))
  }

  @Test func aFreshStateIsPossibleAtEveryTime() {
    for time in [SimTime.earliest, .latest, Domain.start] {
      for scenario in ScenarioName.allCases {
        var state = CorenteState.fresh(scenario, at: time, assumptions: ["G01": "allow", "C01": "theirs"])
        #expect(state.impossibility == nil)
        state.settle(to: .latest)
        #expect(state.impossibility == nil)
      }
    }
  }

  @Test func timeDoesNotGoBack() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(60)
    var state = domain.state
    state.settle(to: Domain.start)
    #expect(state == domain.state)
  }
}
