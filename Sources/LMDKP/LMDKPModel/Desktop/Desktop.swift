internal import Simulation
public import StoredForm

/// The messages on the desktop of the workstation, and the number of the next.
///
/// Contract. Numbers rise and are never given again. So that a desktop does not grow for ever, a message that is added takes the
/// place of the oldest that is done with, once there are more than `keptCount` of these.
public struct Desktop: Equatable, Sendable {
  /// The messages, by rising number.
  public private(set) var messages: [Message] = []
  /// The number that the next message gets.
  public private(set) var nextID = 0

  /// How many messages that are done with are kept.
  public static let keptCount = 200
  /// Numbers never come near the end of their range.
  static let greatestID = 999_999_999_999

  /// The message of that number.
  public func message(_ id: Int) -> Message? { messages.first { $0.id == id } }

  /// How many good BETs have not been reconciled.
  public var unreconciledCount: Int { messages.count { $0.content.isUnreconciled } }

  /// How many advisories have not been acknowledged.
  public var pendingAdvisoryCount: Int { messages.count { $0.content.isPendingAdvisory } }

  /// Adds a message.
  ///
  /// - Parameters:
  ///   - content: what it is.
  ///   - vectorID: the vector set that it is about.
  ///   - time: when.
  ///   - isNeeded: which messages are not done with.
  /// - Returns: its number.
  mutating func add(
    _ content: MessageContent, vectorID: Int, at time: SimTime, sparing isNeeded: (Message) -> Bool
  ) -> Int {
    let surplus = messages.count { !isNeeded($0) } - Desktop.keptCount
    for _ in 0..<max(0, surplus) {
      guard let oldest = messages.firstIndex(where: { !isNeeded($0) }) else { break }
      messages.remove(at: oldest)
    }
    defer { nextID += 1 }
    messages.append(Message(id: nextID, vectorID: vectorID, time: time, content: content))
    return nextID
  }

  /// Changes what has become of a message.
  mutating func set(_ id: Int, to content: MessageContent) {
    guard let place = messages.firstIndex(where: { $0.id == id }) else { return }
    messages[place].content = content
  }

  /// What makes a desktop impossible.
  var impossibility: String? {
    guard (0...Desktop.greatestID).contains(nextID) else { return "the number of the next message is out of range" }
    let ids = messages.map(\.id)
    guard zip(ids, ids.dropFirst()).allSatisfy(<), ids.allSatisfy({ (0..<nextID).contains($0) }) else {
      return "the numbers of the messages do not rise"
    }
    guard messages.allSatisfy(\.content.isConsistent) else {
      return "a request is wrapped for nobody, or not wrapped for one"
    }
    return nil
  }
}

extension Desktop: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    messages = try members.take("messages")
    nextID = try members.take("nextID")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("messages", messages)
    members.put("nextID", nextID)
    return members.object
  }
}
