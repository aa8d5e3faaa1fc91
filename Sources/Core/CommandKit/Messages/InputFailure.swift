/// Something that a command needs to know could not be read.
public struct InputFailure: Error, Equatable, Sendable {
  /// Why, to follow a colon.
  public let reason: String

  /// Nothing could be read.
  public init(reason: String) {
    self.reason = reason
  }

  /// There was nothing to be read.
  static let nothing = InputFailure(reason: "there is nothing to read")
}
