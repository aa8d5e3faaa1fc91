/// A program run to its end, without a shell, in a process group of its own.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    /// With this exit status.
    case exited(Int)
    /// By this signal.
    case signalled(Int)
    /// It was still running when its time was over, and was killed with everything it had started.
    case timedOut
    /// We were sent this signal meanwhile; it was passed on, and everything it had started is gone.
    case interrupted(Int)
  }

  /// How long it has, in milliseconds, to end by itself once a signal was passed on to it.
  private static let grace = 5000

  /// Runs a program with nothing on its standard input, both its outputs on our standard error, and no signal blocked.
  ///
  /// It does not outlive us if we are asked to end (SIGHUP, SIGINT, SIGQUIT, SIGTERM): the signal goes to it and to what it has
  /// started, and takes effect on us when they have ended or were killed. Nothing can be done about SIGKILL.
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: its arguments, its name not among them.
  ///   - environment: its whole environment, as `NAME=value`.
  ///   - seconds: how long it may run.
  /// - Returns: how it ended.
  /// - Throws: why it could not be started or waited for.
  public static func run(
    _ path: String, arguments: [String] = [], environment: [String], within seconds: Int
  ) throws(SystemFailure) -> Ending {
    try SignalHold.of(SignalHold.ending) { signals throws(SystemFailure) in
      try wait(for: try start(path, arguments, environment), path, within: seconds, signals)
    }
  }

  private static func wait(
    for child: pid_t, _ path: String, within seconds: Int, _ signals: SignalHold
  ) throws(SystemFailure) -> Ending {
    let deadline = Clock.monotonicMilliseconds() + seconds * 1000
    var pause = 1
    while true {
      var status: Int32 = 0
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return ending(status) }
      guard ended == 0 || errno == EINTR else { throw .last("waitpid", path) }
      if let signal = signals.waiting {
        kill(-child, signal)
        let end = Clock.monotonicMilliseconds() + grace
        while !hasEnded(child), Clock.monotonicMilliseconds() < end { Clock.sleep(milliseconds: 5) }
        killAll(child)
        return .interrupted(Int(signal))
      }
      if Clock.monotonicMilliseconds() >= deadline {
        killAll(child)
        return .timedOut
      }
      Clock.sleep(milliseconds: pause)
      pause = min(pause * 2, 20)
    }
  }

  /// Whether a child has ended; it can still be waited for, so its number and its group's are still its own.
  private static func hasEnded(_ child: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == SIGCHLD
  }

  private static func killAll(_ child: pid_t) {
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  private static func start(_ path: String, _ arguments: [String], _ environment: [String]) throws(SystemFailure)
    -> pid_t
  {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let number = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
    guard number == 0 else { throw SystemFailure(call: "exec", path: path, number: number) }
    return child
  }

  private static func ending(_ status: Int32) -> Ending {
    status & 0x7F == 0 ? .exited(Int(status >> 8 & 0xFF)) : .signalled(Int(status & 0x7F))
  }
}
