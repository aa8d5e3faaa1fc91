public import CommandKit
public import CommandSession
public import LMDKPModel
public import Simulation

extension LMDKPState: RehearsedFamily {
  /// What can be waited for in the lmdkp family.
  public static let observableObjects = ["lmdkp", "kpvector"]
  /// Those of which there is one only.
  public static let soleObjects = ["lmdkp"]

  /// The attributes that the detailed views print.
  public func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute] {
    guard kind != "lmdkp" else {
      guard id == nil else { throw .exclusive }
      return LsLMDKP.attributes(self)
    }
    guard let id else { throw .missingParameter }
    guard let found = vector(id) else { throw .noObject(id) }
    return LsKPVector.attributes(found, self)
  }

  /// The mailbox is seen through an association only, our entry through a session with the Directory; and no response can be
  /// overdue that nobody waits for.
  public func cannotObserve(_ attribute: String, of kind: String, id: String?) -> Bool {
    switch (kind, attribute) {
    case ("lmdkp", "mailbox_count"): !seesMailbox
    case ("lmdkp", "own_entry"): !workstation.connection.hasDirectory
    case ("kpvector", "response_overdue"): id.flatMap(vector).map { isOverdue($0) == nil } ?? false
    default: false
    }
  }

  /// What will happen by itself.
  public var upcoming: [UpcomingEffect] {
    agenda.items.map { UpcomingEffect(due: $0.due, what: $0.effect.words) }
  }

  /// The next effect or deadline.
  public var nextChange: SimTime? {
    ([agenda.items.first?.due].compactMap { $0 } + deadlines).min()
  }

  /// What is decided without knowing.
  public var guesses: [Guess] {
    LMDKPGuess.allCases.map { guess in
      Guess(
        number: guess.rawValue, choice: choice(of: guess),
        alternatives: ([guess.choice] + guess.alternatives).filter { $0 != choice(of: guess) },
        question: guess.question, grade: .ours, source: guess.source, test: guess.test)
    }
  }

  /// The answers that differ from the usual ones, by number.
  public var choicesThatDiffer: [String: String] { answers.differing }

  /// Puts another answer in force.
  public mutating func choose(_ choice: String, for number: String, at time: SimTime) {
    if let guess = LMDKPGuess(rawValue: number) { choose(choice, for: guess) }
  }

  /// Whether the mailbox can be seen [L14].
  var seesMailbox: Bool { workstation.connection.isAssociated || choice(of: .l14) == "yes" }

  /// The rows of `lssim` that only the lmdkp family has.
  public var trainerAttributes: [Attribute] {
    [
      Attribute("kp_mailbox", mailbox.map(\.words).joined(separator: ", ")),
      Attribute(
        "kp_stale_accounts",
        (firefly?.credentials.stale ?? []).map(\.id).filter { $0 != VectorSet.directory }.joined(separator: ", ")),
    ]
  }
}

extension LMDKPEffect {
  fileprivate var words: String {
    switch self {
    case .answer(let request, _): "answer to request \(request)"
    case .nonDelivery(let request): "non-delivery of request \(request)"
    case .generating: "first advisory"
    case .generated: "new credentials"
    case .checked: "end of the Directory check"
    case .reading(let account): "\(account) reads the Directory"
    case .strike(let delayed): "fault \(delayed.fault.rawValue)"
    }
  }
}

extension Delivery {
  fileprivate var words: String {
    switch self {
    case .response(let request, let isDamaged): "\(isDamaged ? "damaged " : "")answer to request \(request)"
    case .nonDelivery(let request): "non-delivery of request \(request)"
    }
  }
}
