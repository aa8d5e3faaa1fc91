internal import Platform

/// What a command may know of the world around it. Tests put their own in its place.
public struct Context: Sendable {
  /// The value of an environment variable; nil if it is not set or is empty.
  public let environment: @Sendable (String) -> String?
  /// The wall's time in seconds since 1970.
  public let wall: @Sendable () -> Int
  /// Waits that many milliseconds of the wall's time.
  public let pause: @Sendable (Int) -> Void

  /// A world.
  public init(
    environment: @escaping @Sendable (String) -> String?, wall: @escaping @Sendable () -> Int,
    pause: @escaping @Sendable (Int) -> Void
  ) {
    self.environment = environment
    self.wall = wall
    self.pause = pause
  }

  /// The world of this process.
  public static let process = Context(
    environment: { ProcessEnvironment[$0] }, wall: { Clock.wallSeconds() },
    pause: { Clock.sleep(milliseconds: $0) })
}
