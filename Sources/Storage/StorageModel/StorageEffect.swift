internal import Simulation
public import StoredForm

/// What happens by itself in the storage family.
public enum StorageEffect: Equatable, Sendable {
  /// The scheduled replication runs.
  case replicate
  /// The system looks at its key servers.
  case validate
  /// What a step of a rekey was shown as is over.
  case endTransition
  /// A fault is armed.
  case strike(DelayedFault)
  /// The internal key is renewed: for the first time on its day, or again after so many failures.
  case renewInternalKey(failures: Int)
}

extension StorageEffect: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    let kind: String = try members.take("kind")
    switch kind {
    case "replicate": self = .replicate
    case "validate": self = .validate
    case "endTransition": self = .endTransition
    case "strike": self = .strike(try members.take("fault"))
    case "renewInternalKey": self = .renewInternalKey(failures: try members.take("failures"))
    default:
      throw StoredFault("is no effect")
    }
    try members.finish()
  }

  /// Writes the kind and what belongs to it.
  public var stored: JSONValue {
    var members = MemberWriter()
    switch self {
    case .replicate:
      members.put("kind", "replicate")
    case .validate:
      members.put("kind", "validate")
    case .endTransition:
      members.put("kind", "endTransition")
    case .strike(let fault):
      members.put("kind", "strike")
      members.put("fault", fault)
    case .renewInternalKey(let failures):
      members.put("kind", "renewInternalKey")
      members.put("failures", failures)
    }
    return members.object
  }
}
