import Simulation

/// The text of a state file, with another checksum.
enum CheckedText {
  /// With an empty checksum, as a person leaves it who edited the rest on purpose.
  static func blanked(_ text: String) -> String {
    text.replacing(#/"checksum"\s*:\s*"[0-9a-f]*"/#, with: #""checksum" : """#, maxReplacements: 1)
  }

  /// With the checksum that is right.
  static func filled(_ text: String) -> String {
    let blank = blanked(text)
    return blank.replacing(
      #""checksum" : """#, with: "\"checksum\" : \"\(FNV1a.hexadecimal(FNV1a.of(blank)))\"", maxReplacements: 1)
  }
}
