public import Simulation
public import StoredForm

/// A message on the desktop of the workstation.
public struct Message: Equatable, Sendable {
  /// Its number.
  public let id: Int
  /// The vector set that it is about.
  public let vectorID: Int
  /// When it was made here, or retrieved.
  public let time: SimTime
  /// What it is, and what has become of it.
  public internal(set) var content: MessageContent
}

extension Message: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    id = try members.take("id")
    time = try members.take("time")
    vectorID = try members.take("vectorID")
    content = try Self.content(try members.take("kind"), &members)
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("id", id)
    members.put("kind", content.kind)
    members.put("time", time)
    members.put("vectorID", vectorID)
    switch content {
    case .request(let status, let account):
      members.putIfPresent("account", account)
      members.put("status", status)
    case .response(let status, let request, let isDamaged):
      members.put("isDamaged", isDamaged)
      members.put("request", request)
      members.put("status", status)
    case .nonDelivery(let request):
      members.put("request", request)
    case .bet(let status, let account, let isReconciled):
      members.put("account", account)
      members.put("isReconciled", isReconciled)
      members.put("status", status)
    case .advisory(let advisory, let isAcknowledged):
      members.put("advisory", advisory)
      members.put("isAcknowledged", isAcknowledged)
    }
    return members.object
  }

  private static func content(
    _ kind: String, _ members: inout MemberReader
  ) throws(StoredFault) -> MessageContent {
    switch kind {
    case "rekey_request":
      return .request(try members.take("status"), account: try members.takeIfPresent("account"))
    case "rekey_response":
      return .response(
        try members.take("status"), request: try members.take("request"), isDamaged: try members.take("isDamaged"))
    case "nondelivery":
      return .nonDelivery(request: try members.take("request"))
    case "bet":
      return .bet(
        try members.take("status"), account: try members.take("account"),
        isReconciled: try members.take("isReconciled"))
    case "advisory":
      return .advisory(try members.take("advisory"), isAcknowledged: try members.take("isAcknowledged"))
    default:
      throw StoredFault("is no kind of message")
    }
  }
}
