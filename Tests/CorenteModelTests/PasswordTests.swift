import CorenteModel
import Foundation
import Simulation
import StoredForm
import Testing

/// Administrators and their passwords.
@Suite struct PasswordTests {
  @Test(arguments: TrainingAdministrator.all) func trainingAdministratorsObeyTheRules(
    _ administrator: TrainingAdministrator
  ) {
    for kind in [CharacterSet.uppercaseLetters, .lowercaseLetters, .decimalDigits] {
      #expect(administrator.password.rangeOfCharacter(from: kind) != nil)
    }
    #expect((1...30).contains(administrator.user.count))
    #expect(administrator.user.rangeOfCharacter(from: .alphanumerics.inverted) == nil)
  }

  @Test func everyFreshStartHasThem() {
    let administrators = Domain().state.administrators
    #expect(administrators.map(\.user) == ["jdoe", "csmith"])
    #expect(administrators.map(\.trainingPassword) == ["Training1", "Training2"])
    #expect(administrators.map(\.power) == [.all, .group("central")])
  }

  @Test func noPasswordIsStored() throws {
    var domain = Domain()
    try domain.regenerate("Boston")
    domain.pass(60)
    let text = String(decoding: domain.state.json, as: UTF8.self)
    #expect(text.contains("jdoe"))
    #expect(!text.contains("Training"))
    #expect(!domain.takeClosed().contains { "\($0)".contains("Training") })
  }

  @Test func theSameLookForEveryPasswordButNotTheSameHash() throws {
    let text = String(decoding: Domain().state.administrators.json, as: UTF8.self)
    let hashes = text.matches(of: /"hash":"([0-9a-f]{64})"/).map { String($0.1) }
    #expect(hashes.count == 2 && Set(hashes).count == 2)
    let salts = text.matches(of: /"salt":"([^"]*)"/).map { String($0.1) }
    #expect(Set(salts).count == 2, "the same password would have two hashes")
  }

  /// What is stored of the same password in two rehearsals tells nobody that it is the same.
  @Test func anotherStartHasOtherHashes() throws {
    func stored(at time: SimTime) throws -> Set<String> {
      let state = CorenteState.fresh(.both, at: time, assumptions: [:])
      #expect(state.administrators.map(\.trainingPassword) == ["Training1", "Training2"])
      let text = String(decoding: state.administrators.json, as: UTF8.self)
      return Set(text.matches(of: /"(?:hash|salt)":"([^"]*)"/).map { String($0.1) })
    }
    let first = try stored(at: Domain.start)
    #expect(try first.count == 4 && first == stored(at: Domain.start))
    #expect(try first.isDisjoint(with: stored(at: Domain.start + SimDuration(seconds: 1))))
  }

  @Test func aPasswordThatIsNotTheTrainingOneIsNotShown() throws {
    let state = Domain().state
    var text = String(decoding: state.json, as: UTF8.self)
    let range = try #require(text.firstMatch(of: /"hash":"[0-9a-f]{64}"/)?.range)
    text.replaceSubrange(range, with: "\"hash\":\"\(String(repeating: "0123456789abcdef", count: 4))\"")
    let changed = try CorenteState(json: text.utf8)
    #expect(changed.impossibility == nil)
    #expect(changed.administrators.map(\.trainingPassword).filter { $0 == nil }.count == 1)
  }
}
