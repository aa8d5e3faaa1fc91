public import Simulation
public import StoredForm

/// A tunnel between two Locations. What it is good for at the moment follows from them.
public struct Tunnel: Equatable, Sendable {
  /// Its id.
  public let id: Int
  /// The ids of the Locations it joins, the lower first.
  public let ends: [Int]
  /// When its status or reason last changed.
  public internal(set) var lastChange: SimTime

  /// Whether a Location is one of its ends.
  public func joins(_ location: Int) -> Bool { ends.contains(location) }

  /// The end that is not this Location.
  public func partner(of location: Int) -> Int { ends.first { $0 != location } ?? location }

  /// A tunnel between every two of so many Locations.
  static func between(_ locations: Range<Int>, since: SimTime) -> [Tunnel] {
    let pairs = locations.flatMap { first in locations.filter { $0 > first }.map { [first, $0] } }
    return pairs.enumerated().map { Tunnel(id: $0.offset, ends: $0.element, lastChange: since) }
  }
}

extension Tunnel: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    ends = try members.take("ends")
    lastChange = try members.take("lastChange")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("ends", ends)
    members.put("lastChange", lastChange)
    return members.object
  }
}
