import TestSupport

/// The prose of a page with the sessions in it: lines that are indented by four spaces, the commands after `$ `.
///
/// A session starts in a folder of its own wherever the rehearsal is started afresh, so each drill is seen to work alone.
struct ManualSession {
  /// A command line and, not indented, the lines that it prints.
  struct Step: Equatable {
    let command: String
    let output: [String]
  }

  private static let indent = "    "
  private static let sign = "    $ "
  private static let freshStart = "chsim -scenario "

  private let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The commands of the page, for tests that look at them.
  var commands: [String] { lines.filter { $0.hasPrefix(Self.sign) }.map { String($0.dropFirst(Self.sign.count)) } }

  /// Runs the sessions.
  ///
  /// - Returns: the text with what the commands printed in place of what stood there.
  func played() throws -> String {
    var sandbox = try Sandbox()
    var played: [String] = []
    var isOutput = false
    for line in lines {
      if line.hasPrefix(Self.sign) {
        let command = String(line.dropFirst(Self.sign.count))
        if command.hasPrefix(Self.freshStart) { sandbox = try Sandbox() }
        played += [line] + (try Self.output(of: command, in: sandbox)).map { Self.indent + $0 }
        isOutput = true
      } else if !isOutput || !line.hasPrefix(Self.indent) {
        played.append(line)
        isOutput = false
      }
    }
    return played.joined(separator: "\n")
  }

  private static func output(of command: String, in sandbox: Sandbox) throws -> [String] {
    let result = try sandbox.shell(command, merged: true)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.dropLast(lines.last == "" ? 1 : 0) + (result.status == 0 ? [] : ["[exit \(result.status)]"])
  }
}
