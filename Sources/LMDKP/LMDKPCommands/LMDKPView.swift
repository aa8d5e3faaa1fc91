internal import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import StateStore

/// A command that looks at the lmdkp family and changes nothing.
protocol LMDKPView: Command {
  /// What it shows of the family.
  static func show(_ state: LMDKPState, _ arguments: Arguments) throws(CommandFailure) -> Outcome
}

extension LMDKPView {
  /// Shows the family as it stands now.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try show(Store.state(of: LMDKPState.self, in: context), arguments)
  }
}
