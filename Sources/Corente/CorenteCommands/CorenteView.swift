internal import CommandKit
internal import CommandSession
internal import CorenteModel
internal import StateStore

/// A command that looks at the corente family and changes nothing.
protocol CorenteView: Command {
  /// What it shows of the family.
  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome
}

extension CorenteView {
  /// Shows the family as it stands now.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    try show(Store.state(of: CorenteState.self, in: context), arguments)
  }
}

extension CorenteState {
  /// The Location with this id or name, or the failure of a command that names another.
  func require(_ text: String) throws(CommandFailure) -> Location {
    guard let location = find(text) else { throw CommandFailure(.noObject(text)) }
    return location
  }
}
