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
  /// A change of the state before the command that makes it stop half-way, where it has two steps: what is made first
  /// stands although the second is not made.
  let firstStep: String?

  init(
    _ line: String, after setUp: String..., status: Int32 = 0, makesDifference: Bool = true, promises: String? = nil,
    firstStep: String? = nil
  ) {
    self.setUp = setUp
    self.line = line
    self.status = status
    self.makesDifference = makesDifference
    self.promises = promises
    self.firstStep = firstStep
  }

  /// The command's name and arguments.
  var words: [String] { line.split(separator: " ").map(String.init) }
  var testDescription: String {
    let situation = setUp.joined(separator: "; ").split(separator: "\n").joined(separator: " ")
    return situation.isEmpty
      ? line : "\(line) after \(situation.count > 80 ? situation.prefix(80) + "..." : situation[...])"
  }

  /// Every change there is a row for.
  static let all = encryption + keyServers + systemTasks + lmdkp + corente + rehearsal + faults

  /// Whether much depends on it: it is tried more often.
  var isForemost: Bool {
    ["-key prepare", "-key commit", "-key cancel", "mkkeyserver", "-advance", "-snapshot", "-rollback"].contains {
      line.contains($0)
    }
  }
}
