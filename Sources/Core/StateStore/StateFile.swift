private import FoundationEssentials
internal import Platform
internal import Simulation

/// The bytes of one state file: how they are made, and what is checked before they are believed.
///
/// Contract. A file is JSON, pretty-printed, its keys sorted, ended by a newline; its first member is `checksum`. A file is
/// believed if its format and version are known and either its checksum is right, or its checksum is empty (a deliberate
/// edit) and it holds nothing that this program would not have written: no unknown member, no member twice. Whatever is
/// wrong is reported with the file's name; nothing is ever mended or reset. What would not be believed is not made either.
struct StateFile<State: Codable> {
  let folder: String
  let name: String
  let format: String
  let version: Int
  /// Whether it is a snapshot's: those have no previous generation.
  let isKept: Bool
  /// Says what makes a state impossible, if anything does.
  let impossibility: (State) -> String?

  private var path: String { "\(folder)/\(name)" }

  /// The file's bytes, its checksum filled in.
  func bytes(_ envelope: Envelope<State>) throws(StoreError) -> [UInt8] {
    if let what = flaw(of: envelope) { throw .unsound(file: path, what: what) }
    var blank = envelope
    blank.checksum = ""
    let bytes: [UInt8]
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      bytes = Array(try encoder.encode(blank)) + [UInt8(ascii: "\n")]
    } catch {
      throw .unsound(file: path, what: "it cannot be written as JSON")
    }
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
    let decoder = JSONDecoder()
    let data = Data(bytes)
    do {
      let envelope = try decoder.decode(Envelope<State>.self, from: data)
      try checkKind(envelope.format, envelope.version)
      if let what = flaw(of: envelope) { throw damaged(what) }
      if written.isEmpty { try checkNothingElse(bytes, envelope) }
      return envelope
    } catch let error as StoreError {
      throw error
    } catch {
      // What cannot be decoded may be whole and merely of another kind or a later version: that has the first word.
      if let header = try? decoder.decode(EnvelopeHeader.self, from: data) {
        try checkKind(header.format, header.version)
      }
      throw damaged(JSONFault.describe(error))
    }
  }

  /// Whether it is whole, and was never a state file of any kind: of one that was edited, something is left.
  private static func isForeign(_ bytes: [UInt8]) -> Bool {
    guard let names = try? JSONDecoder().decode(MemberNames.self, from: Data(bytes)).names else { return false }
    return !names.isEmpty && names.isDisjoint(with: ["checksum", "epoch", "generation", "history", "state"])
  }

  /// What makes an envelope one that no change could have written.
  private func flaw(of envelope: Envelope<State>) -> String? {
    if !(1..<Int.max).contains(envelope.epoch) { return "its epoch is out of range" }
    if !(1..<Int.max).contains(envelope.generation) { return "its generation is out of range" }
    if !envelope.history.isPossible { return "its history cannot be" }
    return impossibility(envelope.state)
  }

  private func checkKind(_ format: String, _ version: Int) throws(StoreError) {
    guard format == self.format else { throw .foreign(file: path, found: "its format is \(format)") }
    guard version <= self.version else { throw .newer(file: path, found: version, known: self.version) }
    guard version == self.version else { throw damaged("version \(version) was never written") }
  }

  private func checkNothingElse(_ bytes: [UInt8], _ envelope: Envelope<State>) throws(StoreError) {
    var blank = envelope
    blank.checksum = ""
    let own = try self.bytes(blank)
    guard let place = Checksum.place(in: own) else { return }
    let expected = JSONForm.compact(own[..<place.lowerBound] + own[place.upperBound...])
    let found = JSONForm.compact(bytes[...])
    guard found.bytes != expected.bytes else { return }
    let line = found.firstLine(differingFrom: expected)
    throw damaged("line \(line) has an unknown or repeated member, or a value or order this program would not write")
  }

  func damaged(_ what: String) -> StoreError { .damaged(file: path, what: what, remedy: remedy) }

  private var remedy: String {
    if isKept { return "Use another snapshot, or start afresh: chsim -reset." }
    if FileStatus.isFile("\(path).prev") { return "To go back to the previous generation: cp \(path).prev \(path)" }
    return name == Store.headName
      ? "There is no previous generation: put a good copy back, or give up the state: rm \(folder)/*.json"
      : "There is no previous generation. To go back to the start: rm \(path)"
  }
}
