public import Simulation

/// What one of its holders has of a Location's key.
public struct StoredKey: Equatable, Sendable {
  /// Who holds a key.
  public enum Kind: String, Sendable {
    /// The SCP.
    case scp
    /// The Location whose key it is.
    case owner
    /// Another Location.
    case location
  }

  /// The holder's number: 0 is the SCP, every other the Location's id and one.
  public let id: Int
  /// The holder's name.
  public let name: String
  /// Who the holder is.
  public let kind: Kind
  /// The generation that it has.
  public let generation: Int
  /// Whether that is the present one.
  public let isCurrent: Bool
  /// When it received it.
  public let since: SimTime
}

extension CorenteState {
  /// Who holds a Location's key: the SCP and every Location.
  public func storedKeys(of owner: Location) -> [StoredKey] {
    zip(owner.key.holders, owner.key.holders.indices).map { holder, number in
      let name = number == 0 ? "SCP" : locations[number - 1].name
      let kind: StoredKey.Kind = number == 0 ? .scp : number - 1 == owner.id ? .owner : .location
      return StoredKey(
        id: number, name: name, kind: kind, generation: holder.generation, isCurrent: owner.key.isCurrent(holder),
        since: holder.since)
    }
  }

  /// What those have who store a Location's key and are not the Location itself.
  public func keysElsewhere(of owner: Location) -> [StoredKey] { storedKeys(of: owner).filter { $0.kind != .owner } }
}
