/// What a message on the desktop is, and what has become of it. Accounts are named by their numbers.
public enum MessageContent: Equatable, Sendable {
  /// A request for a rekey; `account` is for whom it was wrapped.
  case request(RequestStatus, account: Int?)
  /// The answer to a request.
  case response(ResponseStatus, request: Int, isDamaged: Bool)
  /// The notice that a request could not be delivered.
  case nonDelivery(request: Int)
  /// A BET.
  case bet(BETStatus, account: Int, isReconciled: Bool)
  /// Something that the KP wants acknowledged.
  case advisory(Advisory, isAcknowledged: Bool)

  /// Its kind as it is shown.
  public var kind: String {
    switch self {
    case .request: "rekey_request"
    case .response: "rekey_response"
    case .nonDelivery: "nondelivery"
    case .bet: "bet"
    case .advisory: "advisory"
    }
  }

  /// What has become of it, as it is shown.
  public var status: String {
    switch self {
    case .request(let status, _): status.rawValue
    case .response(let status, _, _): status.rawValue
    case .nonDelivery: "retrieved"
    case .bet(let status, _, _): status.rawValue
    case .advisory(_, let isAcknowledged): isAcknowledged ? "acknowledged" : "pending"
    }
  }

  /// Whether it is a good BET that has not been reconciled.
  public var isUnreconciled: Bool {
    if case .bet(.good, _, isReconciled: false) = self { true } else { false }
  }

  /// Whether it is an advisory that has not been acknowledged.
  public var isPendingAdvisory: Bool {
    if case .advisory(_, isAcknowledged: false) = self { true } else { false }
  }

  /// Whether it is a request that has not been sent.
  var isUnsent: Bool {
    switch self {
    case .request(.created, _), .request(.wrapped, _): true
    default: false
    }
  }

  /// Whether a request has an account exactly if it has been wrapped; true of anything else.
  var isConsistent: Bool {
    switch self {
    case .request(.created, let account): account == nil
    case .request(.wrapped, let account), .request(.sent, let account): account != nil
    default: true
    }
  }
}
