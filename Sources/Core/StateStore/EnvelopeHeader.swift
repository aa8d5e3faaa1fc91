/// The part of a state file that can be read whatever its version.
struct EnvelopeHeader: Decodable {
  let format: String
  let version: Int
  let epoch: Int
}

/// The names of the members of a JSON object, whatever their values.
struct MemberNames: Decodable {
  let names: Set<String>

  init(from decoder: any Decoder) throws {
    names = Set(try decoder.singleValueContainer().decode([String: Unread].self).keys)
  }

  private struct Unread: Decodable {
    init(from decoder: any Decoder) {}
  }
}
