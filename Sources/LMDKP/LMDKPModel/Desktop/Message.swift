public import Simulation

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

extension Message: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    id = try members.take("id")
    time = try members.take("time")
    vectorID = try members.take("vectorID")
    content = try Self.content(try members.take("kind"), &members, decoder)
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("id", id)
    try members.put("kind", content.kind)
    try members.put("time", time)
    try members.put("vectorID", vectorID)
    switch content {
    case .request(let status, let account):
      try members.putIfPresent("account", account)
      try members.put("status", status)
    case .response(let status, let request, let isDamaged):
      try members.put("isDamaged", isDamaged)
      try members.put("request", request)
      try members.put("status", status)
    case .nonDelivery(let request):
      try members.put("request", request)
    case .bet(let status, let account, let isReconciled):
      try members.put("account", account)
      try members.put("isReconciled", isReconciled)
      try members.put("status", status)
    case .advisory(let advisory, let isAcknowledged):
      try members.put("advisory", advisory)
      try members.put("isAcknowledged", isAcknowledged)
    }
  }

  private static func content(
    _ kind: String, _ members: inout MemberReader, _ decoder: any Decoder
  ) throws -> MessageContent {
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
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "there is no such kind of message"))
    }
  }
}
