/// A system call that failed.
public struct SystemFailure: Error, Equatable, Sendable {
  /// The name of the call.
  public let call: String
  /// What it was applied to.
  public let path: String
  /// The value of `errno`.
  public let number: Int32

  /// Records a failure.
  public init(call: String, path: String, number: Int32) {
    self.call = call
    self.path = path
    self.number = number
  }

  /// The failure that `errno` tells of; to be made right after the call.
  static func last(_ call: String, _ path: String) -> SystemFailure {
    SystemFailure(call: call, path: path, number: errno)
  }

  /// The failure in the system's words.
  public var reason: String { String(cString: strerror(number)) }
}
