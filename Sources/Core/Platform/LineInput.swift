/// Reading lines that people write: the first line of a file, or of what comes in.
public enum LineInput {
  static let greatestLength = 4096

  /// The first line of a file, without its end; nil if the file is empty. The file may be a pipe.
  public static func firstLine(ofFile path: String) throws(SystemFailure) -> String? {
    let number = Descriptor.repeating { Int(open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)) }
    guard number >= 0 else { throw .last("open", path) }
    let file = Descriptor(owning: Int32(number), path: path)
    return try line(from: file.number, path)
  }

  /// The next line of standard input, without its end; nil at its end. Nothing behind the line is taken.
  static func nextLineOfStandardInput() throws(SystemFailure) -> String? {
    try line(from: 0, "standard input")
  }

  /// The next line of an open file, byte by byte, so that what follows is left for others.
  static func line(from number: Int32, _ path: String) throws(SystemFailure) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = Descriptor.repeating { read(number, &byte, 1) }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0, bytes.isEmpty { return nil }
      if count == 0 || byte == UInt8(ascii: "\n") { break }
      guard bytes.count < greatestLength else { throw SystemFailure(call: "read", path: path, number: EFBIG) }
      bytes.append(byte)
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
