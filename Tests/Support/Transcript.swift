import Foundation

/// A session as a text file: `$ command`, then what it prints, then `[exit n]` if its status is not 0.
///
/// Standard error stands where it appears. Lines that begin with `#` before the first command are comments. With `RECORD=1`
/// in the environment the file is written anew instead of compared; the difference is then for a person to read.
public struct Transcript {
  /// One command and what it has to print.
  public struct Step {
    /// The line of shell.
    public let command: String
    /// What it prints, `[exit n]` included.
    public let expected: String
  }

  /// The file's path.
  public let path: String
  /// The comment at its beginning.
  public let heading: String
  /// The session.
  public let steps: [Step]

  /// Reads a file.
  public init(path: String) throws {
    self.path = path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var heading = ""
    var steps: [Step] = []
    var command: String?
    var expected = ""
    for line in lines.dropLast(lines.last == "" ? 1 : 0) {
      if line.hasPrefix("$ ") {
        if let command { steps.append(Step(command: command, expected: expected)) }
        command = String(line.dropFirst(2))
        expected = ""
      } else if command == nil {
        heading += line + "\n"
      } else {
        expected += line + "\n"
      }
    }
    if let command { steps.append(Step(command: command, expected: expected)) }
    self.heading = heading
    self.steps = steps
  }

  /// Runs the session in a sandbox.
  ///
  /// - Returns: the session as it went, in the form of the file.
  public func play(in sandbox: Sandbox) throws -> String {
    var text = heading
    for step in steps {
      let result = try sandbox.shell(step.command, merged: true)
      text += "$ \(step.command)\n\(result.output)"
      if result.status != 0 { text += "[exit \(result.status)]\n" }
    }
    return text
  }

  /// The file as it stands.
  public var text: String { heading + steps.map { "$ \($0.command)\n\($0.expected)" }.joined() }

  /// Whether files are to be written anew.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }
}
