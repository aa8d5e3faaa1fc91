internal import Platform
internal import Simulation
internal import StoredForm

/// The bytes of one state file: how they are made, and what is checked before they are believed.
///
/// Contract. A file is written as JSON, pretty-printed, its members in the order of their names, ended by a newline; its first
/// member is `checksum`. A file is believed if its format and version are known, its checksum is right or empty (a deliberate edit), and
/// it holds nothing that this program would not have written: no unknown member, no member twice. Whatever is wrong is reported
/// with the file's name; nothing is ever mended or reset. What would not be believed is not made either.
struct StateFile<State> {
  let folder: String
  let name: String
  let format: String
  let version: Int
  /// Whether it is a snapshot's: those have no previous generation.
  let isKept: Bool
  /// Says what makes a state impossible, if anything does.
  let impossibility: (State) -> String?

  private var path: String { "\(folder)/\(name)" }
}

extension StateFile where State: Stored {
  /// The file's bytes, its checksum filled in.
  func bytes(_ envelope: Envelope<State>) throws(StoreError) -> [UInt8] {
    if let what = flaw(of: envelope) { throw .unsound(file: path, what: what) }
    var blank = envelope
    blank.checksum = ""
    let bytes = blank.stored.text(.pretty) + [UInt8(ascii: "\n")]
    guard bytes.count + 16 <= Store.greatestFile else { throw .unsound(file: path, what: "it is too large") }
    guard let place = Checksum.place(in: bytes) else {
      throw .unsound(file: path, what: "it has no place for its checksum")
    }
    return Array(bytes[..<place.lowerBound]) + Array(Checksum.of(bytes, without: place).utf8)
      + bytes[place.upperBound...]
  }

  /// What the bytes hold, once they have been checked.
  func envelope(_ bytes: [UInt8]) throws(StoreError) -> Envelope<State> {
    guard let place = Checksum.place(in: bytes) else {
      if Self.isForeign(bytes) { throw .foreign(file: path, found: "it is JSON of another program") }
      throw damaged(bytes.isEmpty ? "it is empty" : "it does not begin with a checksum")
    }
    let written = String(decoding: bytes[place], as: UTF8.self)
    guard written.isEmpty || written == Checksum.of(bytes, without: place) else {
      throw damaged("its checksum does not match its contents")
    }
    let value = try read { () throws(StoredFault) in try JSONValue(parsing: bytes) }
    // What is of another kind or of a later version may well hold something unknown: kind and version have the first word.
    try checkKind(EnvelopeHeader(value))
    let envelope = try read { () throws(StoredFault) in try Envelope<State>(from: value) }
    if let what = flaw(of: envelope) { throw damaged(what) }
    return envelope
  }

  private func read<Value>(_ body: () throws(StoredFault) -> Value) throws(StoreError) -> Value {
    do throws(StoredFault) { return try body() } catch { throw damaged("\(error)") }
  }

  /// Whether it is whole, and was never a state file of any kind: of one that was edited, something is left.
  private static func isForeign(_ bytes: [UInt8]) -> Bool {
    guard case .object(let members)? = try? JSONValue(parsing: bytes), !members.isEmpty else { return false }
    return members.allSatisfy { !["checksum", "epoch", "generation", "history", "state"].contains($0.name) }
  }

  /// What makes an envelope one that no change could have written.
  private func flaw(of envelope: Envelope<State>) -> String? {
    if !Store.counts.contains(envelope.epoch) { return "its epoch is out of range" }
    if !Store.counts.contains(envelope.generation) { return "its generation is out of range" }
    if !envelope.history.isPossible { return "its history cannot be" }
    return impossibility(envelope.state)
  }

  private func checkKind(_ header: EnvelopeHeader) throws(StoreError) {
    if let format = header.format, format != self.format {
      throw .foreign(file: path, found: "its format is \(format)")
    }
    guard let version = header.version, version != self.version else { return }
    if version > self.version { throw .newer(file: path, found: version, known: self.version) }
    throw damaged("version \(version) was never written")
  }
}

extension StateFile where State: Stored {
  func damaged(_ what: String) -> StoreError { .damaged(file: path, what: what, remedy: remedy) }

  private var remedy: String {
    if isKept { return "Use another snapshot, or start afresh: chsim -reset." }
    switch isPreviousWhole {
    case true?: return "To go back to the previous generation: cp \(path).prev \(path)"
    case false?:
      return name == Store.headName
        ? "So is its previous generation: \(givingUp)"
        : "So is its previous generation. To go back to the start, or before a roll-back: rm \(path) \(path).prev"
    case nil:
      return name == Store.headName
        ? "There is no previous generation: \(givingUp)"
        : "There is no previous generation. To go back to the start, or before a roll-back: rm \(path)"
    }
  }

  private var givingUp: String {
    "put a good copy back, or give up the state: rm \(folder)/*.json \(folder)/*.json.prev"
  }

  /// Whether the previous generation could be put in the file's place; nil if there is none.
  private var isPreviousWhole: Bool? {
    let previous = StateFile(
      folder: folder, name: "\(name).prev", format: format, version: version, isKept: isKept,
      impossibility: impossibility)
    guard FileStatus.isFile(previous.path) else { return nil }
    guard let bytes = try? Folder.open(folder).read(previous.name, limit: Store.greatestFile) else { return false }
    return (try? previous.envelope(bytes)) != nil
  }
}
