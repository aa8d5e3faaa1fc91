public import StoredForm

/// What happens by itself in the corente family.
///
/// Each effect is in the agenda once at most. A contact and a tunnel's coming up are taken out as soon as what they need is
/// gone, so that what is left over from an earlier attempt never completes a later one.
public enum CorenteEffect: Equatable, Sendable {
  /// A Location has made its new key, if the SCP can store it. While this is to come, the Location is regenerating.
  case generate(location: Int)
  /// Every connected Location gets the key of this one from the SCP.
  case distribute(location: Int)
  /// A Location contacts the SCP, and gets everything that it stores.
  case contact(location: Int)
  /// A tunnel whose ends agree comes up. While this is to come, the tunnel is pending.
  case establish(tunnel: Int)
}

extension CorenteEffect: Stored {
  /// Reads the effect and the id, `contact 3`.
  public init(from value: JSONValue) throws(StoredFault) {
    let words = try String(from: value).split(separator: " ", omittingEmptySubsequences: false)
    let found: CorenteEffect? =
      if words.count == 2, let id = Int(words[1]), words[1] == String(id) {
        switch words[0] {
        case "generate": .generate(location: id)
        case "distribute": .distribute(location: id)
        case "contact": .contact(location: id)
        case "establish": .establish(tunnel: id)
        default: nil
        }
      } else {
        nil
      }
    guard let found else {
      throw StoredFault("is no effect")
    }
    self = found
  }

  /// Writes what `init(from:)` reads.
  public var stored: JSONValue {
    switch self {
    case .generate(let id): .text("generate \(id)")
    case .distribute(let id): .text("distribute \(id)")
    case .contact(let id): .text("contact \(id)")
    case .establish(let id): .text("establish \(id)")
    }
  }
}
