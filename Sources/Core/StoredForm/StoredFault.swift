/// Why something that was read is not what would have been stored, in words for the person who edited the file.
public struct StoredFault: Error, Equatable, Sendable {
  /// Where: the members' names and the places in lists, from the outside in.
  public private(set) var path: [String]
  /// What is wrong there.
  public let what: String

  /// Something wrong with the value that is being read.
  public init(_ what: String) {
    path = []
    self.what = what
  }

  /// The same, told from the object of which this is a member, or the list in which it stands.
  func inside(_ step: String) -> StoredFault {
    var fault = self
    fault.path.insert(step, at: 0)
    return fault
  }
}

extension StoredFault: CustomStringConvertible {
  /// Where and what: `state.usb.sticks[1].label is missing`.
  public var description: String {
    guard let first = path.first else { return what }
    let place = path.dropFirst().reduce(first) { $1.hasPrefix("[") ? $0 + $1 : "\($0).\($1)" }
    return "\(place) \(what)"
  }
}
