/// The terminal from which this process was started.
public enum Terminal {
  private static let path = "/dev/tty"

  /// Asks for a line that is not shown while it is typed. Without a terminal it is the next line of standard input, and
  /// nobody is asked.
  ///
  /// - Parameter prompt: the question.
  /// - Returns: the line; nil if there is none.
  /// - Throws: the terminal, or standard input, could not be read.
  public static func askSecret(_ prompt: String) throws(SystemFailure) -> String? {
    let number = Descriptor.repeating { Int(open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)) }
    guard number >= 0 else { return try LineInput.nextLineOfStandardInput() }
    let terminal = Descriptor(owning: Int32(number), path: path)
    while true {
      let answer = try SignalHold.of(SignalHold.ending + [SIGTSTP]) { hold throws(SystemFailure) in
        try ask(prompt, on: terminal, hold)
      }
      // A signal takes effect between two rounds, when the terminal is as it was: it ends the process or stops it for a while.
      if case .line(let line) = answer { return line }
    }
  }

  /// The next line of standard input, so that scripts can give it. Where standard input is a terminal, a line is asked for there
  /// that is not shown while it is typed.
  ///
  /// - Parameter prompt: the question, which only a person at a terminal is asked.
  /// - Returns: the line; nil if there is none.
  /// - Throws: the terminal, or standard input, could not be read.
  public static func readSecret(_ prompt: String) throws(SystemFailure) -> String? {
    isatty(0) == 1 ? try askSecret(prompt) : try LineInput.nextLineOfStandardInput()
  }

  private enum Answer {
    case line(String?)
    case interrupted
  }

  private static func ask(
    _ prompt: String, on terminal: borrowing Descriptor, _ signals: SignalHold
  ) throws(SystemFailure) -> Answer {
    let number = terminal.number
    var usual = termios()
    guard tcgetattr(number, &usual) == 0 else { throw .last("tcgetattr", path) }
    var quiet = usual
    quiet.c_lflag &= ~tcflag_t(ECHO)
    quiet.c_lflag |= tcflag_t(ECHONL)
    // What was typed ahead, and shown, is thrown away.
    guard tcsetattr(number, TCSAFLUSH, &quiet) == 0 else { throw .last("tcsetattr", path) }
    defer { tcsetattr(number, TCSAFLUSH, &usual) }
    try terminal.write(Array(prompt.utf8))
    guard waitForLine(on: number, signals) else {
      try terminal.write([UInt8(ascii: "\n")])
      return .interrupted
    }
    let line = try LineInput.line(from: number, path)
    if line == nil { try terminal.write([UInt8(ascii: "\n")]) }
    return .line(line)
  }

  /// False if a signal came first.
  private static func waitForLine(on terminal: Int32, _ signals: SignalHold) -> Bool {
    var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while signals.waiting == nil {
      let count = poll(&ready, 1, 100)
      if count > 0 || (count < 0 && errno != EINTR) { return true }
    }
    return false
  }
}
