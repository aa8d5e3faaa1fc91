public import Foundation

/// A folder of its own for a test, with a state folder in it, gone when the test is over.
public final class Sandbox: Sendable {
  /// The folder.
  public let path: String
  /// The state folder inside; it does not exist until a command makes it.
  public var state: String { "\(path)/state" }

  /// What its commands have shown that is to be in no file.
  let secrets: SecretWatch?

  /// Makes a folder.
  ///
  /// - Parameter givesPasswordsAway: whether passwords may be found in it because the test puts them where they do not belong.
  /// - Throws: it cannot be made.
  public init(givesPasswordsAway: Bool = false) throws {
    secrets = givesPasswordsAway ? nil : SecretWatch()
    path = FileManager.default.temporaryDirectory.path + "/rehearsal-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    lookForSecrets()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The environment in which commands run: the executables under test on the path, nothing of the developer's.
  public var environment: [String: String] {
    var environment = [
      "PATH": "\(Repository.executables):/usr/local/bin:/usr/bin:/bin", "HOME": path, "REHEARSAL_STATE": state,
      "LC_ALL": "C", "TMPDIR": path,
    ]
    // Coverage of spawned commands is merged if they know where to write.
    environment["LLVM_PROFILE_FILE"] = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"]
    return environment
  }

  /// Runs a command under test.
  @discardableResult
  public func run(_ command: String, _ arguments: String..., environment: [String: String] = [:]) throws
    -> CommandResult
  {
    try spawn("\(Repository.executables)/\(command)", arguments, environment)
  }

  /// Runs a command under test.
  public func run(_ command: String, arguments: [String], environment: [String: String] = [:]) throws -> CommandResult {
    try spawn("\(Repository.executables)/\(command)", arguments, environment)
  }

  /// Runs a line of shell, with standard error among standard output if `merged`.
  public func shell(_ line: String, merged: Bool = false, environment: [String: String] = [:]) throws -> CommandResult {
    try spawn("/bin/bash", ["-c", line], environment, merged: merged)
  }

  /// Starts a program without waiting for it.
  public func start(_ program: String, _ arguments: [String], _ extra: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runWithSignals()
    return process
  }

  /// Writes a file into the folder.
  public func write(_ name: String, _ text: String, permissions: Int = 0o600) throws {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
  }

  /// The bytes of every file below the state folder, by path; empty if there is none.
  public func stateFiles() -> [String: Data] {
    guard let all = FileManager.default.enumerator(atPath: state) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in all {
      if let data = FileManager.default.contents(atPath: "\(state)/\(name)") { files[name] = data }
    }
    return files
  }

  private func spawn(
    _ program: String, _ arguments: [String], _ extra: [String: String], merged: Bool = false
  ) throws -> CommandResult {
    let mark = UUID().uuidString
    let (outputFile, errorFile) = ("\(path)/.out-\(mark)", "\(path)/.err-\(mark)")
    for file in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(atPath: file) } }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: outputFile))
    let error = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = merged ? output : error
    try process.runWithSignals()
    process.waitUntilExit()
    let result = CommandResult(
      output: try String(contentsOfFile: outputFile, encoding: .utf8),
      error: try String(contentsOfFile: errorFile, encoding: .utf8),
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
    hear(result, of: "\(program.split(separator: "/").last ?? "") \(arguments.joined(separator: " "))")
    return result
  }
}
