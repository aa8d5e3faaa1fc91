internal import Simulation
public import StoredForm

/// A message in the mailbox, at the Message Server.
public enum Delivery: Equatable, Sendable {
  /// The answer to a request.
  case response(request: Int, isDamaged: Bool)
  /// The notice that a request could not be delivered.
  case nonDelivery(request: Int)

  /// The request that it is about.
  public var request: Int {
    switch self {
    case .response(let request, _), .nonDelivery(let request): request
    }
  }

  /// The message that it becomes when it is retrieved.
  var content: MessageContent {
    switch self {
    case .response(let request, let isDamaged): .response(.retrieved, request: request, isDamaged: isDamaged)
    case .nonDelivery(let request): .nonDelivery(request: request)
    }
  }
}

extension Delivery: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    let request: Int = try members.take("request")
    let isDamaged: Bool? = try members.takeIfPresent("isDamaged")
    self = isDamaged.map { .response(request: request, isDamaged: $0) } ?? .nonDelivery(request: request)
    try members.finish()
  }

  /// Writes every member; only a response can be damaged.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("request", request)
    if case .response(_, let isDamaged) = self { members.put("isDamaged", isDamaged) }
    return members.object
  }
}
