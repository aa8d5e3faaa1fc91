public import StoredForm

/// What happens by itself in the corente family.
///
/// Each effect but a fault is in the agenda once at most. A contact and a tunnel's coming up are taken out as soon as what they
/// need is gone, so that what is left over from an earlier attempt never completes a later one.
public enum CorenteEffect: Equatable, Sendable {
  /// A Location has made its new key, if the SCP can store it. While this is to come, the Location is regenerating.
  case generate(location: Int)
  /// Every connected Location gets the key of this one from the SCP.
  case distribute(location: Int)
  /// A Location contacts the SCP, and gets everything that it stores.
  case contact(location: Int)
  /// A tunnel whose ends agree comes up. While this is to come, the tunnel is pending.
  case establish(tunnel: Int)
  /// A fault is armed.
  case strike(DelayedFault)
}

extension CorenteEffect: CustomStringConvertible {
  /// The effect and what belongs to it: `contact 3`, `strike scp-link 2`.
  public var description: String {
    switch self {
    case .generate(let id): "generate \(id)"
    case .distribute(let id): "distribute \(id)"
    case .contact(let id): "contact \(id)"
    case .establish(let id): "establish \(id)"
    case .strike(let fault): "strike \(fault)"
    }
  }

  /// Reads what `description` writes; nil for anything else.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { return nil }
    if words[0] == "strike" {
      guard let fault = DelayedFault(words[1]) else { return nil }
      self = .strike(fault)
      return
    }
    guard let id = Int(words[1]), words[1] == String(id) else { return nil }
    switch words[0] {
    case "generate": self = .generate(location: id)
    case "distribute": self = .distribute(location: id)
    case "contact": self = .contact(location: id)
    case "establish": self = .establish(tunnel: id)
    default: return nil
    }
  }
}

extension CorenteEffect: Stored {
  /// Reads the text form.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let effect = CorenteEffect(try String(from: value)) else {
      throw StoredFault("is no effect")
    }
    self = effect
  }

  /// Writes the text form.
  public var stored: JSONValue {
    description.stored
  }
}
