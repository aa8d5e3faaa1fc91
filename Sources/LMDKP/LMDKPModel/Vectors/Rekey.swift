public import Simulation
public import StoredForm

/// Where the rekey of a vector set stands. Messages are named by their ids.
public enum Rekey: Equatable, Sendable {
  /// Nothing is outstanding, the posting included.
  case no
  /// There is a request that has not been sent.
  case requested(request: Int)
  /// The request has been sent, and its answer has not been unwrapped.
  case submitted(request: Int, sent: SimTime)
  /// The request could not be delivered, or its answer was damaged.
  case failed(request: Int, RekeyFailure)
  /// The answer is unwrapped.
  case ready(request: Int, response: Int)
  /// The KP makes new credentials.
  case processing
  /// There are new credentials, which are not in the Directory.
  case generated

  /// The state as it is shown.
  public var word: String {
    switch self {
    case .no: "no"
    case .requested: "requested"
    case .submitted: "submitted"
    case .failed: "failed"
    case .ready: "ready"
    case .processing: "processing"
    case .generated: "generated"
    }
  }

  /// The request that has not been answered.
  public var outstandingRequest: Int? {
    switch self {
    case .requested(let request), .submitted(let request, _): request
    case .no, .failed, .ready, .processing, .generated: nil
    }
  }

  /// Whether it waits for the answer to this request.
  public func awaitsAnswer(to request: Int) -> Bool {
    if case .submitted(request, _) = self { true } else { false }
  }

  /// The messages that it needs.
  var messages: [Int] {
    switch self {
    case .requested(let request), .submitted(let request, _), .failed(let request, _): [request]
    case .ready(let request, let response): [request, response]
    case .no, .processing, .generated: []
    }
  }
}

extension Rekey: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    let state: String = try members.take("state")
    switch state {
    case "no": self = .no
    case "requested": self = .requested(request: try members.take("request"))
    case "submitted": self = .submitted(request: try members.take("request"), sent: try members.take("sent"))
    case "failed": self = .failed(request: try members.take("request"), try members.take("failure"))
    case "ready": self = .ready(request: try members.take("request"), response: try members.take("response"))
    case "processing": self = .processing
    case "generated": self = .generated
    default:
      throw StoredFault("is no state of a rekey")
    }
    try members.finish()
  }

  /// Writes the state and what belongs to it.
  public var stored: JSONValue {
    var members = MemberWriter()
    switch self {
    case .no, .processing, .generated: break
    case .requested(let request): members.put("request", request)
    case .submitted(let request, let sent):
      members.put("request", request)
      members.put("sent", sent)
    case .failed(let request, let failure):
      members.put("failure", failure)
      members.put("request", request)
    case .ready(let request, let response):
      members.put("request", request)
      members.put("response", response)
    }
    members.put("state", word)
    return members.object
  }
}
