import CorenteModel
import Simulation
import Testing

/// Every refusal of `chlocation`, in the order of the guards: where several apply, the first is told.
@Suite struct GuardTests {
  /// What is wrong, from the last guard to the first.
  enum Obstacle: CaseIterable {
    case notConnected, inProgress, noPower, wrongPassword, scpUnreachable, noLocation

    var refusal: CorenteRefusal {
      switch self {
      case .noLocation: .noLocation("Nowhere")
      case .scpUnreachable: .scpUnreachable
      case .wrongPassword: .notAuthenticated
      case .noPower: .noPower(user: "csmith", location: "Boston")
      case .inProgress: .inProgress(location: "Boston")
      case .notConnected: .notConnected(location: "Boston")
      }
    }
  }

  /// Every set of obstacles.
  static let sets: [[Obstacle]] = (0..<(1 << Obstacle.allCases.count)).map { bits in
    Obstacle.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
  }

  @Test(arguments: sets) func theFirstIsTold(_ obstacles: [Obstacle]) throws {
    var domain = Domain()
    if obstacles.contains(.inProgress) { try domain.regenerate("Boston") }
    if obstacles.contains(.notConnected) { try domain.arm(.scpLink, "Boston") }
    if obstacles.contains(.scpUnreachable) { try domain.arm(.scp) }
    let weak = obstacles.contains(.noPower)
    let password = obstacles.contains(.wrongPassword) ? "Training9" : weak ? "Training2" : "Training1"
    let before = domain.state
    var refusal: CorenteRefusal?
    do throws(CorenteRefusal) {
      try domain.regenerate(
        obstacles.contains(.noLocation) ? "Nowhere" : "Boston", user: weak ? "csmith" : "jdoe", password: password)
    } catch {
      refusal = error
    }
    #expect(refusal == obstacles.last?.refusal)
    #expect((domain.state == before) == !obstacles.isEmpty)
    #expect((domain.regeneration("Boston") == .regenerating) == (obstacles.isEmpty || obstacles.contains(.inProgress)))
  }

  @Test func whatIsTestedBeforeAPasswordIsAskedFor() throws {
    var domain = Domain()
    #expect(throws: CorenteRefusal.noLocation("9")) { try domain.state.requireLocation("9") }
    #expect(try domain.state.requireLocation("1").name == "Chicago")
    #expect(try domain.state.requireLocation("Austin").id == 3)
    try domain.arm(.scp)
    #expect(throws: CorenteRefusal.scpUnreachable) { try domain.state.requireLocation("Boston") }
  }

  @Test(arguments: [
    ("jdoe", "Training2"), ("jdoe", "training1"), ("jdoe", ""), ("jdoe", "Training1 "), ("JDOE", "Training1"),
    ("nobody", "Training1"), ("", ""), ("csmith", "Training1"),
  ]) func oneMessageForNameAndPassword(_ user: String, _ password: String) {
    var domain = Domain()
    #expect(throws: CorenteRefusal.notAuthenticated) {
      try domain.regenerate("Chicago", user: user, password: password)
    }
  }

  @Test(arguments: [("Boston", false), ("Chicago", true), ("Denver", false), ("Austin", true), ("3", true)])
  func powerOverAGroup(_ location: String, _ hasPower: Bool) throws {
    var domain = Domain()
    do throws(CorenteRefusal) {
      try domain.regenerate(location, user: "csmith", password: "Training2")
      #expect(hasPower)
    } catch {
      #expect(!hasPower && error == .noPower(user: "csmith", location: location))
    }
  }

  @Test func aFailedAttemptIsNoObstacle() throws {
    var domain = Domain()
    try domain.arm(.regenerate)
    try domain.regenerate("Boston")
    domain.pass(30)
    #expect(domain.regeneration("Boston") == .failed)
    try domain.regenerate("Boston")
    #expect(domain.regeneration("Boston") == .regenerating)
    domain.pass(30)
    #expect(domain.regeneration("Boston") == .no)
    #expect(domain.location("Boston").generation == 2)
  }
}
