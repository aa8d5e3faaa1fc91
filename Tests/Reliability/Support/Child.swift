import Foundation
import TestSupport

/// A process that a test started, in a session of its own, so that it has no terminal to ask. It is started quickly, and can be
/// killed at any moment.
final class Child: Sendable {
  /// `POSIX_SPAWN_SETSID`, which the C library shows to nobody who does not ask for GNU's names.
  private static let newSession: Int16 = 0x80
  /// Its process id.
  let pid: pid_t
  private let said: String
  private let sandbox: Sandbox
  private let command: String

  /// Starts a program whose outputs go to files of the sandbox.
  ///
  /// - Parameters:
  ///   - words: the program, looked for in the sandbox's PATH unless it is a path, and its arguments.
  ///   - sandbox: the folder in which it runs, and its environment.
  ///   - extra: more variables.
  ///   - output: where its standard output goes instead; empty closes it.
  /// - Throws: it could not be started.
  init(
    _ words: [String], in sandbox: Sandbox, _ extra: [String: String] = [:], output: String? = nil
  ) throws {
    said = "\(sandbox.path)/.said-\(UUID().uuidString)"
    self.sandbox = sandbox
    command = words.joined(separator: " ")
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let (created, mode) = (O_WRONLY | O_CREAT | O_TRUNC, mode_t(0o600))
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "\(said).err", created, mode)
    if output == "" {
      posix_spawn_file_actions_addclose(&actions, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, output ?? "\(said).out", created, mode)
    }
    // The threads that run tests block signals.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    // Which becomes the program, in the sandbox's folder.
    let env = "/usr/bin/env"
    var arguments = ([env, "-C", sandbox.path, Self.program(words[0])] + words.dropFirst()).map(Self.copy) + [nil]
    var variables = sandbox.environment.merging(extra) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    let number = posix_spawn(&child, env, &actions, &attributes, &arguments, &variables)
    guard number == 0 else { throw POSIXError(POSIXErrorCode(rawValue: number) ?? .EINVAL) }
    pid = child
  }

  /// Waits for its end.
  func wait() -> CommandResult {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    defer { for end in ["out", "err"] { unlink("\(said).\(end)") } }
    let result = CommandResult(
      output: (try? String(contentsOfFile: "\(said).out", encoding: .utf8)) ?? "",
      error: (try? String(contentsOfFile: "\(said).err", encoding: .utf8)) ?? "",
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
    sandbox.hear(result, of: command)
    return result
  }

  /// Runs a program to its end.
  static func run(
    _ words: [String], in sandbox: Sandbox, _ extra: [String: String] = [:], output: String? = nil
  ) throws -> CommandResult {
    try Child(words, in: sandbox, extra, output: output).wait()
  }

  /// What stands for a byte that is no letter by itself, 80 to FF: Unicode's private letters F780 to F7FF.
  static func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(0xF700 + UInt32(byte)) ?? "?") }

  /// A word as a process gets it.
  private static func copy(_ word: String) -> UnsafeMutablePointer<CChar>? {
    let bytes = word.unicodeScalars.flatMap { letter in
      (0xF780...0xF7FF).contains(letter.value) ? [UInt8(letter.value & 0xFF)] : Array(String(letter).utf8)
    }
    return (bytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { $0.baseAddress.flatMap { strdup($0) } }
  }

  private static func program(_ word: String) -> String {
    guard !word.hasPrefix("/") else { return word }
    let own = "\(Repository.executables)/\(word)"
    return FileManager.default.isExecutableFile(atPath: own) ? own : Tool.path(word) ?? word
  }
}
