internal import Simulation
public import StoredForm

/// What happens by itself in the lmdkp family.
public enum LMDKPEffect: Equatable, Sendable {
  /// The answer to a request reaches the mailbox.
  case answer(request: Int, isDamaged: Bool)
  /// The notice that a request could not be delivered reaches the mailbox.
  case nonDelivery(request: Int)
  /// The KP's first advisory about a vector set appears.
  case generating(vector: Int)
  /// The second appears, and the new generation is in effect.
  case generated(vector: Int)
  /// The check for out of date information is complete.
  case checked
  /// A reader reads the Directory.
  case reading(account: Int)
  /// A fault is armed.
  case strike(DelayedFault)

  /// The delivery that it brings to the mailbox.
  var delivery: Delivery? {
    switch self {
    case .answer(let request, let isDamaged): .response(request: request, isDamaged: isDamaged)
    case .nonDelivery(let request): .nonDelivery(request: request)
    case .generating, .generated, .checked, .reading, .strike: nil
    }
  }

  private var kind: String {
    switch self {
    case .answer: "answer"
    case .nonDelivery: "nondelivery"
    case .generating: "generating"
    case .generated: "generated"
    case .checked: "checked"
    case .reading: "reading"
    case .strike: "strike"
    }
  }
}

extension LMDKPEffect: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    let kind: String = try members.take("kind")
    switch kind {
    case "answer": self = .answer(request: try members.take("request"), isDamaged: try members.take("isDamaged"))
    case "nondelivery": self = .nonDelivery(request: try members.take("request"))
    case "generating": self = .generating(vector: try members.take("vector"))
    case "generated": self = .generated(vector: try members.take("vector"))
    case "checked": self = .checked
    case "strike": self = .strike(try members.take("fault"))
    case "reading": self = .reading(account: try members.take("account"))
    default:
      throw StoredFault("is no effect")
    }
    try members.finish()
  }

  /// Writes the kind and what belongs to it.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("kind", kind)
    switch self {
    case .answer(let request, let isDamaged):
      members.put("isDamaged", isDamaged)
      members.put("request", request)
    case .nonDelivery(let request): members.put("request", request)
    case .generating(let vector), .generated(let vector): members.put("vector", vector)
    case .checked: break
    case .reading(let account): members.put("account", account)
    case .strike(let fault): members.put("fault", fault)
    }
    return members.object
  }
}
