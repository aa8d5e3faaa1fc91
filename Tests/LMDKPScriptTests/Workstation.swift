import Foundation
import TestSupport

/// A rehearsed workstation whose time stands still, with the first BET reconciled, and the sample script to be run against it.
struct Workstation {
  let sandbox: Sandbox

  /// The script's path.
  static let script = "\(Repository.root)/examples/rekey-kp.sh"

  /// The settings of a run, unless told: a wait is ten minutes, so that no run is long.
  static let settings = ["OPERATOR": "op1", "REKEY_WAIT": "chsim -advance 10m"]

  init() throws {
    sandbox = try Sandbox()
    try array("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
    try array("chlmdkp", "-logon", "lmd", "-operator", "op1")
    try array("chlmdkp", "-logon", "kp", "-operator", "op1")
    try array("chlmdmessage", "-reconcile", "0")
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func array(_ command: String, _ arguments: String...) throws -> String {
    let result = try sandbox.run(command, arguments: arguments)
    guard result.status == 0 else { throw Failure(text: "\(command) \(arguments): \(result.error)") }
    return result.output
  }

  /// Runs the script.
  func run(_ settings: [String: String] = [:], _ arguments: String...) throws -> CommandResult {
    let words = ([Self.script] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try sandbox.shell(
      "echo $$ >'\(sandbox.path)/script.pid'; exec \(words)", environment: Self.settings.merging(settings) { $1 })
  }

  /// The value of an attribute that a detailed view shows.
  func value(_ attribute: String, _ command: String, _ object: String...) throws -> String {
    let lines = try sandbox.run(command, arguments: ["-delim", ":"] + object).output.split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("\(attribute):") }) else {
      throw Failure(text: "\(command) shows no \(attribute)")
    }
    return String(line.dropFirst(attribute.count + 1))
  }

  /// Where the rekey stands.
  func rekey() throws -> String { try value("rekey", "lskpvector", "0") }

  /// How often an event is in the log.
  func events(_ id: String) throws -> Int {
    try array("lseventlog", "-family", "lmdkp", "-delim", ":", "-nohdr").split(separator: "\n")
      .count { $0.contains(":\(id):") }
  }

  /// Puts a script in the place of a command. `$BIN` is where the real ones are, `$GATE` a folder for what it leaves.
  func standIn(for command: String, _ text: String) throws {
    try sandbox.write("stand-ins/\(command)", "#!/bin/bash\n\(text)\n", permissions: 0o700)
  }

  /// The settings of a run that meets the stand-ins.
  var standInSettings: [String: String] {
    [
      "PATH": "\(sandbox.path)/stand-ins:\(Repository.executables):/usr/local/bin:/usr/bin:/bin",
      "BIN": Repository.executables, "GATE": "\(sandbox.path)/stand-ins", "SCRIPT": Self.script,
    ]
  }

  /// Starts the script with stand-ins, and returns when a stand-in has left a file of that name.
  func start(_ settings: [String: String] = [:], until name: String) throws -> Process {
    let all = Self.settings.merging(standInSettings) { $1 }.merging(settings) { $1 }
    let process = try sandbox.start(Self.script, [], all)
    guard waitForFile(name) else { throw Failure(text: "no stand-in has left \(name)") }
    return process
  }

  /// Whether a stand-in has left a file of that name, or does so soon.
  func waitForFile(_ name: String) -> Bool {
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: "\(sandbox.path)/stand-ins/\(name)") {
      usleep(100_000)
    }
    return FileManager.default.fileExists(atPath: "\(sandbox.path)/stand-ins/\(name)")
  }

  /// Why the fixture itself failed.
  struct Failure: Error {
    let text: String
  }
}
