public import CommandKit
public import CommandSession
public import CorenteModel
public import Simulation

extension CorenteState: RehearsedFamily {
  /// What can be waited for in the corente family.
  public static let observableObjects = ["corente", "location"]
  /// Those of which there is one only.
  public static let soleObjects = ["corente"]

  /// The attributes that the detailed views print.
  public func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute] {
    guard kind != "corente" else {
      guard id == nil else { throw .exclusive }
      return LsCorente.attributes(self)
    }
    guard let id else { throw .missingParameter }
    guard let location = find(id) else { throw .noObject(id) }
    return LsLocation.attributes(location, self)
  }

  /// What will happen by itself.
  public var upcoming: [UpcomingEffect] {
    agenda.items.map { UpcomingEffect(due: $0.due, what: words(for: $0.effect)) }
  }

  /// What is guessed of the real system.
  public var guesses: [Guess] { CorenteGuesses.all.map { answered($0) } }

  /// A guess with the answer in force.
  private func answered(_ guess: Guess) -> Guess {
    guard let assumption = CorenteAssumption(rawValue: guess.number) else { return guess }
    let inForce = choice(of: assumption)
    return Guess(
      number: guess.number, choice: inForce, alternatives: assumption.choices.filter { $0 != inForce },
      question: guess.question, grade: guess.grade, source: guess.source, test: guess.test)
  }

  /// The answers that differ from the usual ones, by number.
  public var choicesThatDiffer: [String: String] { answers.differing }

  /// Puts another answer in force.
  public mutating func choose(_ choice: String, for number: String, at time: SimTime) {
    if let assumption = CorenteAssumption(rawValue: number) { choose(choice, for: assumption, at: time) }
  }

  /// The row of `lssim` that only the corente family has.
  public var trainerAttributes: [Attribute] {
    let known = administrators.map { administrator in
      [administrator.user, administrator.trainingPassword ?? "", administrator.power.description]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return [Attribute("administrators", known.joined(separator: ", "))]
  }

  private func words(for effect: CorenteEffect) -> String {
    switch effect {
    case .generate(let id): "new key of \(locations[id].name)"
    case .distribute(let id): "distribution of the key of \(locations[id].name)"
    case .contact(let id): "contact of \(locations[id].name) with the SCP"
    case .strike(let delayed):
      (["fault", delayed.fault.rawValue] + (delayed.location.map { [locations[$0].name] } ?? [])).joined(separator: " ")
    case .establish(let id): "tunnel \(name(of: tunnels[id])) up"
    }
  }
}
