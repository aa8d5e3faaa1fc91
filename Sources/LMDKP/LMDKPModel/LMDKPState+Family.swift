public import Simulation

extension LMDKPState: Family {
  /// The family's name.
  public static let familyName = "lmdkp"
  /// The version of its file.
  public static let formatVersion = 1

  /// The family at the start of a scenario: the same in each. The FIREFLY key is due in fifteen days, and one good BET is not
  /// reconciled.
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]
  ) -> LMDKPState {
    var state = LMDKPState(at: time)
    state.answers = Answers(assumptions, among: alternatives)
    _ = state.add(.bet(.good, account: 990_020, isReconciled: false), about: 0, at: time)
    return state
  }

  /// Applies everything due up to `now`, each at its own time.
  public mutating func settle(to now: SimTime) {
    guard now >= settledTo else { return }
    while let item = agenda.takeDue(at: now) {
      settledTo = max(settledTo, item.due)
      apply(item.effect, at: item.due)
    }
    settledTo = now
  }

  private mutating func apply(_ effect: LMDKPEffect, at time: SimTime) {
    switch effect {
    case .answer, .nonDelivery: if let delivery = effect.delivery { receive(delivery) }
    case .generating(let vector): _ = add(.advisory(.generating, isAcknowledged: false), about: vector, at: time)
    case .generated(let vector): if let vector = self.vector(id: vector) { putInEffect(vector, at: time) }
    case .checked: workstation.connection = .checked
    case .reading(let account): readDirectory(account, at: time)
    case .strike(let fault): arm(fault)
    }
  }
}
