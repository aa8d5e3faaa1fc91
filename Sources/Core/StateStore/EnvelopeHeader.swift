/// The part of a state file that can be read whatever its version.
struct EnvelopeHeader: Decodable {
  let format: String
  let version: Int
  let epoch: Int
}

/// The one part of a JSON file that tells whether it is a state file.
struct FormatAlone: Decodable {
  let format: String?
}
