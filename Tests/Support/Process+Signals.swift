import Foundation

extension Process {
  /// Runs the program with no signal blocked.
  ///
  /// The threads on which tests run block most signals, and a program inherits what is blocked: a script would not notice that it
  /// is told to end, and a time-out that an alarm ends would never end.
  func runWithSignals() throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}
