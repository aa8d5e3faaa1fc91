@testable import StorageModel

/// What came of a step.
enum Outcome: Equatable {
  case done
  case refused(StorageRefusal)
  case trainerRefused(TrainerRefusal)

  var leavesTrace: Bool {
    switch self {
    case .done: true
    case .refused(let refusal): refusal.leavesTrace
    case .trainerRefused(let refusal): refusal.leavesTrace
    }
  }
}
