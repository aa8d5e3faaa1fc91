private import FoundationEssentials
internal import Platform
internal import Simulation

/// The bytes of one state file: how they are made, and what is checked before they are believed.
///
/// Contract. A file is JSON, pretty-printed, its keys sorted, ended by a newline; its first member is `checksum`. A file is
/// believed if its format and version are known and either its checksum is right, or its checksum is empty (a deliberate
/// edit) and it holds nothing that this program would not have written: no unknown member, no member twice. Whatever is
/// wrong is reported with the file's name; nothing is ever mended or reset.
struct StateFile<State: Codable> {
  let folder: String
  let name: String
  let format: String
  let version: Int
  /// Says what makes a state impossible, if anything does.
  let impossibility: (State) -> String?

  private var path: String { "\(folder)/\(name)" }

  /// The file's bytes, its checksum filled in.
  func bytes(_ envelope: Envelope<State>) throws(StoreError) -> [UInt8] {
    var blank = envelope
    blank.checksum = ""
    let bytes: [UInt8]
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      bytes = Array(try encoder.encode(blank)) + [UInt8(ascii: "\n")]
    } catch {
      throw damaged("the state cannot be written as JSON")
    }
    guard let place = Checksum.place(in: bytes) else { throw damaged("the state has no place for its checksum") }
    return Array(bytes[..<place.lowerBound]) + Array(Checksum.of(bytes, without: place).utf8)
      + bytes[place.upperBound...]
  }

  /// What the bytes hold, once they have been checked.
  func envelope(_ bytes: [UInt8]) throws(StoreError) -> Envelope<State> {
    guard let place = Checksum.place(in: bytes) else {
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
      if written.isEmpty { try checkNothingElse(bytes, envelope) }
      if envelope.epoch < 1 || envelope.generation < 1 { throw damaged("its epoch or generation is not positive") }
      if let what = impossibility(envelope.state) { throw damaged(what) }
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

  private func checkKind(_ format: String, _ version: Int) throws(StoreError) {
    guard format == self.format else { throw .foreign(file: path, found: format) }
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

  func damaged(_ what: String) -> StoreError {
    .damaged(file: path, what: what, remedy: "To go back to the previous generation: cp \(path).prev \(path)")
  }
}
