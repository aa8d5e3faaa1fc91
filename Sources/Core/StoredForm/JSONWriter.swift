/// Writes values as JSON text.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let form: JSONValue.Form
  private var level = 0

  init(_ form: JSONValue.Form) {
    self.form = form
  }

  /// Appends a value.
  mutating func write(_ value: JSONValue) {
    switch value {
    case .truth(let truth): write(truth ? "true" : "false")
    case .number(let number): write("\(number)")
    case .text(let text): quote(text)
    case .unstored: write("null")
    case .list(let values):
      enclose("[", "]", values) { writer, value in writer.write(value) }
    case .object(let members):
      enclose("{", "}", members) { writer, member in
        writer.quote(member.name)
        writer.write(writer.form == .pretty ? " : " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func enclose<Item>(
    _ start: String, _ end: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    write(start)
    level += 1
    var isFirst = true
    for item in items {
      if !isFirst { write(",") }
      isFirst = false
      breakLine()
      body(&self, item)
    }
    level -= 1
    if !items.isEmpty { breakLine() }
    write(end)
  }

  private mutating func breakLine() {
    guard form == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<level { write("  ") }
  }

  private mutating func quote(_ text: String) {
    write("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x00..<0x20: write("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
      default: bytes.append(byte)
      }
    }
    write("\"")
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }
}
