import CommandCatalogue
import Platform
import Synchronization
import TestSupport

@testable import CommandKit

/// Commands run in this process, which is quick, and which a crash of theirs ends.
enum InProcess {
  /// Runs a command.
  ///
  /// - Parameters:
  ///   - words: its name and arguments.
  ///   - state: the state folder; nil if the environment names none.
  /// - Returns: how it ended; a success without a word if there is no such command.
  static func run(_ words: [String], state: String?) -> CommandResult {
    guard let command = CommandCatalogue.command(named: words[0]) else { return CommandResult() }
    return run(command, Array(words.dropFirst()), state: state)
  }

  /// Runs a command. Whoever asks for a secret, or for the line of a file, gets one.
  static func run(_ command: any Command.Type, _ words: [String], state: String?) -> CommandResult {
    let written = Mutex<[StandardStream: String]>([:])
    let passed = Mutex(0)
    let context = Context(
      environment: { $0 == "REHEARSAL_STATE" ? state : nil },
      // Waiting in the wall's time must come to an end.
      wall: { 1_767_603_600 + passed.withLock { $0 } }, pause: { _ in passed.withLock { $0 += 100 * 86_400 } },
      firstLine: { _ throws(InputFailure) in "Training1" }, askSecret: { _ throws(InputFailure) in "Training1" })
    let console = Console(isTerminal: false) { stream, text throws(SystemFailure) in
      written.withLock { $0[stream, default: ""] += text }
    }
    let status = console.run(command, words, in: context)
    return written.withLock { CommandResult(output: $0[.output] ?? "", error: $0[.error] ?? "", status: status) }
  }
}
