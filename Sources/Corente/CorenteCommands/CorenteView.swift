internal import CommandKit
internal import CommandSession
internal import CorenteModel
internal import StateStore

/// A command that looks at the corente family and changes nothing.
protocol CorenteView: Command {
  /// What it shows of the family.
  static func show(_ corente: CorenteState, _ arguments: Arguments) throws(CommandFailure) -> Outcome

  /// Whether it shows what is seen through the SCP [C11].
  static var needsSCP: Bool { get }
}

extension CorenteView {
  /// It does.
  static var needsSCP: Bool { true }

  /// What exit status 2 means.
  static var blindness: [String] { ["The SCP cannot be reached, and assumption C11 says that nothing is seen then."] }

  /// Shows the family as it stands now.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    let corente = try Store.state(of: CorenteState.self, in: context)
    guard corente.isSCPReachable || !needsSCP || corente.choice(of: .c11) == "everything" else {
      throw CommandFailure(CorenteRefusal.scpUnreachable)
    }
    return try show(corente, arguments)
  }
}

extension CorenteState {
  /// The Location with this id or name, or the failure of a command that names another.
  func require(_ text: String) throws(CommandFailure) -> Location {
    guard let location = find(text) else { throw CommandFailure(.noObject(text)) }
    return location
  }
}
