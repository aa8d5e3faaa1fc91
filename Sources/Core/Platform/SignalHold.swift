/// Keeps signals that end or stop a process from doing so for a while: a terminal whose echo is off must be put right first, a
/// program that was started must be ended first.
struct SignalHold {
  /// The signals by which a process is asked to end.
  static let ending = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  private let held: [Int32]

  /// Runs something; those of the signals that come meanwhile take effect when it is over.
  static func of<Value>(
    _ numbers: [Int32], during body: (SignalHold) throws(SystemFailure) -> Value
  ) throws(SystemFailure) -> Value {
    var all = sigset_t()
    sigemptyset(&all)
    for number in numbers { sigaddset(&all, number) }
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, &all, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    // One that was blocked or is ignored would take no effect afterwards either, so nobody need make way for it.
    return try body(SignalHold(held: numbers.filter { sigismember(&before, $0) == 0 && !isIgnored($0) }))
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(handler(action), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// One that has come and will take effect; nil if none has.
  var waiting: Int32? {
    var waiting = sigset_t()
    sigpending(&waiting)
    return held.first { sigismember(&waiting, $0) == 1 }
  }
}
