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
  }

  /// Runs a program with nothing on its standard input, both its outputs on our standard error, and no signal blocked.
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
    let child = try start(path, arguments, environment)
    let deadline = Clock.monotonicMilliseconds() + seconds * 1000
    var pause = 1
    while true {
      var status: Int32 = 0
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return ending(status) }
      guard ended == 0 || errno == EINTR else { throw .last("waitpid", path) }
      if Clock.monotonicMilliseconds() >= deadline {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      Clock.sleep(milliseconds: pause)
      pause = min(pause * 2, 20)
    }
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
