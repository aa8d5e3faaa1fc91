import Foundation
import Synchronization

/// Somebody who looks again and again, on a thread of its own, while something happens.
final class Watch: Sendable {
  private struct Seen {
    var isOver = false
    var looks: [String: Int] = [:]
    var fault: String?
  }

  private let seen = Mutex(Seen())
  private let ended = DispatchSemaphore(value: 0)

  /// Begins to look.
  ///
  /// - Parameter look: looks once; returns what was seen, in a word to be counted, and throws what must not be seen.
  init(_ look: @escaping @Sendable () throws -> String) {
    let thread = Thread {
      while !self.seen.withLock({ $0.isOver }) {
        do {
          let word = try look()
          self.seen.withLock { $0.looks[word, default: 0] += 1 }
        } catch {
          self.seen.withLock { seen in
            seen.fault = "\(error)"
            seen.isOver = true
          }
        }
      }
      self.ended.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Ends it.
  ///
  /// - Returns: how often was seen what, and what was wrong, if something was.
  func end() -> (looks: [String: Int], fault: String?) {
    seen.withLock { $0.isOver = true }
    ended.wait()
    return seen.withLock { ($0.looks, $0.fault) }
  }

  /// What must not be seen.
  struct Fault: Error {
    let text: String
  }
}
