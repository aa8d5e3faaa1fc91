internal import Platform

/// What a command may know of the world around it. Tests put their own in its place.
public struct Context: Sendable {
  /// The value of an environment variable; nil if it is not set or is empty.
  public let environment: @Sendable (String) -> String?
  /// The wall's time in seconds since 1970.
  public let wall: @Sendable () -> Int
  /// Waits that many milliseconds of the wall's time.
  public let pause: @Sendable (Int) -> Void
  /// The command line of an action, with its prefix and without its secrets; empty unless an action runs.
  public private(set) var commandLine = ""
  /// The first line of a file, without its end.
  public let firstLine: @Sendable (_ path: String) throws(InputFailure) -> String
  /// What a person types without its being shown, or else the next line of standard input.
  public let askSecret: @Sendable (_ prompt: String) throws(InputFailure) -> String
  /// The next line of standard input; where that is a terminal, what a person types there without its being shown.
  public let readSecret: @Sendable (_ prompt: String) throws(InputFailure) -> String

  /// A world. Unless told otherwise there is nothing in it to read.
  public init(
    environment: @escaping @Sendable (String) -> String?, wall: @escaping @Sendable () -> Int,
    pause: @escaping @Sendable (Int) -> Void,
    firstLine: @escaping @Sendable (String) throws(InputFailure) -> String = Self.nothing,
    askSecret: @escaping @Sendable (String) throws(InputFailure) -> String = Self.nothing,
    readSecret: @escaping @Sendable (String) throws(InputFailure) -> String = Self.nothing
  ) {
    self.environment = environment
    self.wall = wall
    self.pause = pause
    self.firstLine = firstLine
    self.askSecret = askSecret
    self.readSecret = readSecret
  }

  /// The world of this process.
  public static let process = Context(
    environment: { ProcessEnvironment[$0] }, wall: { Clock.wallSeconds() },
    pause: { Clock.sleep(milliseconds: $0) },
    firstLine: { path throws(InputFailure) in
      try line { () throws(SystemFailure) in try LineInput.firstLine(ofFile: path) }
    },
    askSecret: { prompt throws(InputFailure) in
      try line { () throws(SystemFailure) in try Terminal.askSecret(prompt) }
    },
    readSecret: { prompt throws(InputFailure) in
      try line { () throws(SystemFailure) in try Terminal.readSecret(prompt) }
    })

  /// The same world, in which an action runs.
  func running(_ commandLine: String) -> Context {
    var context = self
    context.commandLine = commandLine
    return context
  }

  /// Reads nothing.
  @Sendable public static func nothing(_ what: String) throws(InputFailure) -> String { throw .nothing }

  private static func line(_ read: () throws(SystemFailure) -> String?) throws(InputFailure) -> String {
    let line: String?
    do throws(SystemFailure) { line = try read() } catch { throw InputFailure(reason: error.reason) }
    guard let line else { throw .nothing }
    return line
  }
}
