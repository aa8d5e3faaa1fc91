import Foundation
import Synchronization
import Testing

/// What must be in no file of a state, and must not be said: the passwords that the tests use, and recovery keys, which are shown
/// once to whoever makes them.
final class SecretWatch: Sendable {
  /// The passwords that tests give to commands. The trainer is told the first two.
  static let passwords = ["Training1", "Training2", "Training9", "g3heim!"]
  /// The recovery keys that commands have shown.
  private let shown = Mutex<Set<String>>([])

  /// Which of them a text gives away.
  private func found(in text: Data) -> [String] {
    (Self.passwords + shown.withLock { $0.sorted() }).filter { text.range(of: Data($0.utf8)) != nil }
  }

  /// Looks through what a command wrote, and remembers the recovery keys in it.
  func hear(_ result: CommandResult, of command: String) {
    let said = result.output + result.error
    guard !said.isEmpty else { return }
    // What a test has printed, and the manual's examples.
    let isQuoting = ["cat ", "cat<", "printf", "echo", "sed ", "tail ", "man ", "-h", "-?", "help", "grep"].contains {
      command.contains($0)
    }
    if !isQuoting {
      for line in said.split(separator: "\n") where !line.hasPrefix("administrators") && !isShowing(line, command) {
        for secret in found(in: Data(line.utf8)) { Issue.record("\(secret) was said by \(command)") }
      }
    }
    guard said.contains("CMMVC1127I ") else { return }
    let keys = said.matches(of: /CMMVC1127I .+: (\S{20,})/).map { String($0.1) }
    shown.withLock { $0.formUnion(keys) }
  }

  /// Only who makes a recovery key is shown it.
  private func isShowing(_ line: Substring, _ command: String) -> Bool {
    line.contains("CMMVC1127I ") && command.contains("prepare")
  }

  /// Looks through a file.
  func read(_ file: Data, named name: String) {
    for secret in found(in: file) { Issue.record("\(secret) is in \(name)") }
  }
}
