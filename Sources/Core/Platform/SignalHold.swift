/// Keeps the signals that end or stop a process from doing so for a while: a terminal whose echo is off must be put right first.
struct SignalHold {
  private static let numbers = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP]
  private let held: [Int32]

  /// Runs something; signals that come meanwhile take effect when it is over.
  static func during<Value>(_ body: (SignalHold) throws(SystemFailure) -> Value) throws(SystemFailure) -> Value {
    var all = sigset_t()
    sigemptyset(&all)
    for number in numbers { sigaddset(&all, number) }
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, &all, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    // One that was blocked before would take no effect afterwards either, so nobody need make way for it.
    return try body(SignalHold(held: numbers.filter { sigismember(&before, $0) == 0 }))
  }

  /// Whether one has come that will take effect.
  var isOneWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return held.contains { sigismember(&waiting, $0) == 1 }
  }
}
