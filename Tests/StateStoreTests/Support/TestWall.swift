import Synchronization

/// A wall clock that goes only when told.
final class TestWall: Sendable {
  private let value: Mutex<Int>

  init(_ seconds: Int) {
    value = Mutex(seconds)
  }

  /// Seconds since 1970.
  var seconds: Int {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
