internal import StoredForm

/// The part of a state file that can be read whatever its version; every member may be missing from what is no state file.
struct EnvelopeHeader {
  let format: String?
  let version: Int?
  let epoch: Int?

  /// Reads what there is of it.
  init(_ value: JSONValue) {
    var members = try? MemberReader(value)
    format = try? members?.take("format")
    version = try? members?.take("version")
    epoch = try? members?.take("epoch")
  }
}
