public import Simulation

extension CorenteState: Family {
  /// The family's name.
  public static let familyName = "corente"
  /// The version of its file.
  public static let formatVersion = 1

  /// Applies everything due up to `now`, each at its own time.
  public mutating func settle(to now: SimTime) {
    guard now > settledTo else { return }
    var before = self
    while let item = agenda.takeDue(at: now) {
      settledTo = max(settledTo, item.due)
      switch item.effect {
      case .generate(let id): generate(for: id, at: item.due)
      case .distribute(let id): distributeKey(of: id, at: item.due)
      case .contact(let id): contact(by: id, at: item.due)
      case .establish: break
      case .strike(let fault): strike(fault)
      }
      followUp(from: before, at: item.due)
      before = self
    }
    settledTo = now
  }
}
