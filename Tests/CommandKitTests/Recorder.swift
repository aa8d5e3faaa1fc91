import Platform
import Synchronization

@testable import CommandKit

/// A console that keeps what is written to it.
final class Recorder: Sendable {
  private let written = Mutex<[StandardStream: String]>([:])
  private let failure: SystemFailure?

  /// A console; with a failure, one whose standard output takes nothing.
  init(failing failure: SystemFailure? = nil) {
    self.failure = failure
  }

  var output: String { written.withLock { $0[.output] ?? "" } }
  var error: String { written.withLock { $0[.error] ?? "" } }

  func console(isTerminal: Bool = false, showsSuggestions: Bool = false) -> Console {
    Console(isTerminal: isTerminal, showsSuggestions: showsSuggestions) { stream, text throws(SystemFailure) in
      if stream == .output, let failure = self.failure { throw failure }
      self.written.withLock { $0[stream, default: ""] += text }
    }
  }
}
