/// Whether the user may run a command of the emulated system. Other systems know no such users, nor roles.
struct Entitlement {
  private let command: any Command.Type
  private let context: Context

  init(_ command: any Command.Type, in context: Context) {
    self.command = command
    self.context = context
  }

  /// - Throws: `badRole` or `badUser` where the environment names none, `notAuthorized` where the role may not run the command.
  func require() throws(UsageError) {
    let spec = command.spec
    guard spec.group == .view || spec.group == .task else { return }
    if let name = context.environment(Role.variable) {
      guard let role = Role(rawValue: name) else { throw .badRole }
      guard spec.roles.contains(role), role == .securityAdmin || command.roles(in: context).contains(role) else {
        throw .notAuthorized
      }
    }
    _ = try UserName.of(context)
  }
}
