/// The name of any member. One type for all objects: JSON coding pays for each type of key that a program has, and a program
/// that runs for a millisecond feels it.
struct MemberKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}
