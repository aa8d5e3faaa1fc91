/// JSON text without the white space between its tokens, and where each of its bytes came from.
struct JSONForm {
  private(set) var bytes: [UInt8] = []
  private var lines: [Int] = []

  /// Takes the white space out of a text, that inside strings excepted.
  static func compact(_ text: ArraySlice<UInt8>) -> JSONForm {
    var form = JSONForm()
    var line = 1
    var inString = false
    var escaped = false
    for byte in text {
      if byte == 0x0A { line += 1 }
      if !inString, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { continue }
      if byte == UInt8(ascii: "\""), !escaped { inString.toggle() }
      escaped = inString && byte == UInt8(ascii: "\\") && !escaped
      form.bytes.append(byte)
      form.lines.append(line)
    }
    return form
  }

  /// The line of this text at which it first differs from another.
  func firstLine(differingFrom other: JSONForm) -> Int {
    let place = zip(bytes, other.bytes).prefix { $0 == $1 }.count
    return place < lines.count ? lines[place] : lines.last ?? 1
  }
}
