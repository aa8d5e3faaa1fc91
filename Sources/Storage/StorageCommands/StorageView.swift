internal import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

/// A command that looks at the storage family and changes nothing.
protocol StorageView: StorageObjectCommand {
  /// What it shows of the family.
  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome
}

extension StorageView {
  /// Shows the family as it stands now.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try show(Store.state(of: StorageState.self, in: context), arguments)
  }
}
