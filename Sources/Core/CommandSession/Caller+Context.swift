internal import CommandKit
internal import Simulation

extension Caller {
  private static let longest = 63

  /// Whoever runs an action: `REHEARSAL_USER`, or the usual user; from where, sshd tells.
  init(_ context: Context) throws(UsageError) {
    self.init(
      user: try UserName.of(context), address: Self.plain(context.environment("SSH_CONNECTION") ?? ""),
      command: context.commandLine)
  }

  /// The first word, without what would not fit into a field.
  private static func plain(_ text: String) -> String {
    String(
      decoding: text.utf8.prefix { $0 != 0x20 }.filter { (0x21...0x7E).contains($0) }.prefix(longest), as: UTF8.self)
  }
}
