import Foundation

/// A line of shell that runs on a terminal of its own, which `script` makes.
public final class TerminalSession {
  private let process = Process()
  private let keyboard = Pipe()
  private let screen = Pipe()
  private var shown = ""

  /// Why a session did not go on.
  public struct Failure: Error {
    /// What happened instead.
    public let text: String
  }

  /// Starts a line of shell.
  public init(_ line: String, blockingSignals: Bool = false, in sandbox: Sandbox) throws {
    process.executableURL = URL(fileURLWithPath: Tool.path("script") ?? "")
    process.arguments = ["--quiet", "--return", "--flush", "--command", line, "/dev/null"]
    process.environment = sandbox.environment.merging(["SHELL": "/bin/bash"]) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path)
    process.standardInput = keyboard
    process.standardOutput = screen
    process.standardError = FileHandle.nullDevice
    try with(blockedSignals: blockingSignals) { try process.run() }
  }

  /// A process starts with those signals blocked that its parent's thread has, and the testing library blocks some.
  private func with(blockedSignals: Bool, _ body: () throws -> Void) rethrows {
    var (wanted, before) = (sigset_t(), sigset_t())
    sigemptyset(&wanted)
    if blockedSignals { sigaddset(&wanted, SIGINT) }
    pthread_sigmask(SIG_SETMASK, &wanted, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  deinit {
    process.terminate()
  }

  /// Types a text as soon as the terminal shows another. What is typed earlier is thrown away.
  public func type(_ text: String, after prompt: String) throws {
    try type(text) { $0.hasSuffix(prompt) }
  }

  /// Types a text as soon as what the terminal has shown so far is what is waited for.
  public func type(_ text: String, when isAwaited: (String) -> Bool) throws {
    while !isAwaited(shown) {
      guard try read() else { throw Failure(text: "the terminal showed only: \(shown)") }
    }
    try keyboard.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Waits for the end.
  ///
  /// - Returns: all that the terminal showed.
  public func end() throws -> String {
    while try read() {}
    process.waitUntilExit()
    return shown
  }

  /// The exit status, once it has ended.
  public var status: Int32 { process.terminationStatus }

  /// Reads what is there; false at the end. A session that says nothing for a minute hangs.
  private func read() throws -> Bool {
    let handle = screen.fileHandleForReading
    var ready = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 60_000) == 1 else { throw Failure(text: "nothing more happens after: \(shown)") }
    let data = handle.availableData
    shown += String(decoding: data, as: UTF8.self)
    return !data.isEmpty
  }
}
