public import StoredForm

/// The answers in force to numbered questions about a real system, where they are not the usual ones.
public struct Answers: Equatable, Sendable {
  /// The answers that differ from the usual ones, by number.
  public private(set) var differing: [String: String] = [:]

  /// The usual answers.
  public init() {}

  /// The usual answers but for those named; what is no choice is ignored.
  ///
  /// - Parameters:
  ///   - choices: answers by number.
  ///   - alternatives: what there is to choose from, by number, the usual answer first.
  public init(_ choices: [String: String], among alternatives: [String: [String]]) {
    for (number, choice) in choices where alternatives[number]?.contains(choice) == true {
      choose(choice, for: number, insteadOf: alternatives[number]?.first)
    }
  }

  /// Whether every answer is one that can be chosen and not the usual one.
  public func areChoices(among alternatives: [String: [String]]) -> Bool {
    differing.allSatisfy { number, choice in alternatives[number]?.dropFirst().contains(choice) == true }
  }

  /// Puts an answer in force.
  public mutating func choose(_ choice: String, for number: String, insteadOf usual: String?) {
    differing[number] = choice == usual ? nil : choice
  }
}

extension Answers: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    differing = try members.takeTable("differing")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.putTable("differing", differing)
    return members.object
  }
}
