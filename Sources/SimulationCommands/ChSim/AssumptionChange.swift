internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageCommands
internal import StorageModel

/// Putting another answer to a question in force, of whatever family.
struct AssumptionChange {
  private let family: any RehearsedFamily.Type
  private let number: String
  private let choice: String

  /// Every answer that can be put in force, as `number=choice`.
  static var selections: [String] {
    RehearsedFamilies.all.flatMap { family in
      family.alternatives.sorted { $0.key < $1.key }.flatMap { number, choices in choices.map { "\(number)=\($0)" } }
    }
  }

  /// Reads `number=choice`.
  init(_ text: String) throws(CommandFailure) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2,
      let family = RehearsedFamilies.all.first(where: { $0.alternatives[parts[0]]?.contains(parts[1]) == true })
    else { throw CommandFailure(TrainerRefusal.noSuchChoice(text).entry) }
    self.family = family
    number = parts[0]
    choice = parts[1]
  }

  func apply(in store: Store) throws(CommandFailure) {
    try apply(to: family, in: store)
  }

  private func apply<F: RehearsedFamily>(to family: F.Type, in store: Store) throws(CommandFailure) {
    try store.changing(family) { state, now throws(F.TrainerFailure) in state.choose(choice, for: number, at: now) }
  }
}
