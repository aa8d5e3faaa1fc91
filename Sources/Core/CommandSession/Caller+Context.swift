internal import CommandKit
internal import Simulation

extension Caller {
  private static let usualUser = "superuser"
  private static let longest = 63

  /// Whoever runs an action: `REHEARSAL_USER`, or the usual user; from where, sshd tells.
  init(_ context: Context) {
    let user = Self.plain(context.environment("REHEARSAL_USER") ?? "")
    let address = Self.plain(context.environment("SSH_CONNECTION") ?? "")
    self.init(user: user.isEmpty ? Self.usualUser : user, address: address, command: context.commandLine)
  }

  /// The first word, without what would not fit into a field.
  private static func plain(_ text: String) -> String {
    String(
      decoding: text.utf8.prefix { $0 != 0x20 }.filter { (0x21...0x7E).contains($0) }.prefix(longest), as: UTF8.self)
  }
}
