import Testing

/// A valid use of a changing command, and what has to be done before it can be used so.
struct Change: Sendable, CustomTestStringConvertible {
  /// What makes the situation: lines of shell, after a fresh start with time standing still.
  let setUp: [String]
  /// The command.
  let line: String
  /// How it ends.
  let status: Int32
  /// Whether the state is another afterwards.
  let makesDifference: Bool
  /// A file that the command's success promises, beside the state folder; nil if there is none.
  let promises: String?

  init(
    _ line: String, after setUp: String..., status: Int32 = 0, makesDifference: Bool = true, promises: String? = nil
  ) {
    self.setUp = setUp
    self.line = line
    self.status = status
    self.makesDifference = makesDifference
    self.promises = promises
  }

  /// The command's name and arguments.
  var words: [String] { line.split(separator: " ").map(String.init) }
  var testDescription: String { ([line] + (setUp.isEmpty ? [] : ["after"]) + setUp).joined(separator: " ") }

  /// Every change there is a row for.
  static let all = encryption + keyServers + systemTasks + lmdkp + corente + rehearsal + faults

  /// The changes on which most depends: they are tried more often.
  static let foremost = all.filter { change in
    ["-key prepare", "-key commit", "-key cancel", "mkkeyserver", "-advance", "-snapshot", "-rollback"].contains {
      change.line.contains($0)
    }
  }
}
