/// The part of a state file that can be read whatever its version.
struct EnvelopeHeader: Decodable {
  let format: String
  let version: Int
  let epoch: Int
}
