/// Standard output and standard error of this process.
public enum StandardStream: Int32, Sendable {
  /// Where results go.
  case output = 1
  /// Where errors, warnings and the output of hooks go.
  case error = 2

  /// Whether a person is looking.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all bytes of a text.
  public func write(_ text: String) throws(SystemFailure) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Descriptor.repeating {
          Platform.write(rawValue, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      guard count > 0 else {
        throw .last("write", self == .output ? "standard output" : "standard error")
      }
      written += count
    }
  }

  /// Puts something that can be neither read nor written in the place of each standard stream that is closed, so that no file
  /// that is opened later gets its number: it would be written to, or handed to other programs.
  public static func keepPlaces() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Makes a closed pipe, and a file that has reached the greatest size allowed, ordinary write errors of this process
  /// instead of signals that end it.
  public static func reportFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
