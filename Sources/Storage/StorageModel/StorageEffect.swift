internal import Simulation

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

extension StorageEffect: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    let kind: String = try members.take("kind")
    switch kind {
    case "replicate": self = .replicate
    case "validate": self = .validate
    case "endTransition": self = .endTransition
    case "strike": self = .strike(try members.take("fault"))
    case "renewInternalKey": self = .renewInternalKey(failures: try members.take("failures"))
    default:
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not an effect"))
    }
    try members.finish()
  }

  /// Writes the kind and what belongs to it.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    switch self {
    case .replicate:
      try members.put("kind", "replicate")
    case .validate:
      try members.put("kind", "validate")
    case .endTransition:
      try members.put("kind", "endTransition")
    case .strike(let fault):
      try members.put("kind", "strike")
      try members.put("fault", fault)
    case .renewInternalKey(let failures):
      try members.put("kind", "renewInternalKey")
      try members.put("failures", failures)
    }
  }
}
