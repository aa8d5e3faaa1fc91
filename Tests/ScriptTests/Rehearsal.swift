import Foundation
import TestSupport

/// An emulated system whose time stands still, and the sample scripts to be run against it.
struct Rehearsal {
  let sandbox: Sandbox

  /// The scripts, and the methods that each rekeys.
  static let scripts: [(name: String, methods: [String])] = [
    ("rekey-keyserver.sh", ["keyserver"]), ("rekey-usb.sh", ["usb"]), ("rekey-all.sh", ["keyserver", "usb"]),
  ]

  /// The settings of a run, unless told: the first wait brings replication.
  static let settings = ["EXPECT_SYSTEM": "FS5200", "REKEY_WAIT": "chsim -advance 5h", "REKEY_LIMIT": "6"]

  /// A fresh system.
  init(_ scenario: String = "both") throws {
    sandbox = try Sandbox()
    try begin(scenario)
  }

  /// The scenario from its beginning, and no memory of earlier runs.
  func begin(_ scenario: String = "both") throws {
    for folder in [sandbox.state, records] { try? FileManager.default.removeItem(atPath: folder) }
    try chsim("-scenario", scenario, "-time", "260105090000", "-scale", "0")
  }

  /// A script's path.
  static func path(_ script: String) -> String { "\(Repository.root)/examples/\(script)" }

  /// Where the scripts keep their records.
  var records: String { "\(sandbox.state).rekey-scripts" }

  /// The path of the record of a method.
  func record(_ method: String) -> String { "\(records)/00000204A0605F7E.\(method)" }

  /// Changes lines of a record, by the word with which they begin.
  func changeRecord(_ method: String, _ values: [String: String]) throws {
    let lines = try String(contentsOfFile: record(method), encoding: .utf8).split(separator: "\n").map { line in
      let word = String(line.prefix { $0 != " " })
      return values[word].map { "\(word) \($0)" } ?? String(line)
    }
    try lines.joined(separator: "\n").write(toFile: record(method), atomically: true, encoding: .utf8)
  }

  /// Runs a script to its end; its process id is then in `script.pid`.
  func run(_ script: String, _ settings: [String: String] = [:], _ arguments: String...) throws -> CommandResult {
    let words = ([Self.path(script)] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try sandbox.shell(
      "echo $$ >script.pid; exec \(words)", environment: Self.settings.merging(settings) { $1 })
  }

  /// Does something to the world.
  func chsim(_ arguments: String...) throws {
    let result = try sandbox.run("chsim", arguments: arguments)
    guard result.status == 0 else { throw Failure(text: "chsim \(arguments): \(result.error)") }
  }

  /// Has the world change between prepare and commit, by a line of shell; returns the settings by which a script runs it.
  func betweenPrepareAndCommit(_ line: String) throws -> [String: String] {
    try sandbox.write("hooks/pre-commit.d/world", "#!/bin/bash\n\(line)\n", permissions: 0o700)
    return ["HOOKS": "hooks"]
  }

  /// Has the array do something, as a person would.
  func array(_ command: String, _ arguments: String...) throws {
    let result = try sandbox.run(command, arguments: arguments)
    guard result.status == 0 else { throw Failure(text: "\(command) \(arguments): \(result.error)") }
  }

  /// The value of an attribute in a command's detailed view; nil if it is not shown.
  func value(_ attribute: String, of command: String = "lsencryption") throws -> String? {
    try attributes(of: command)[attribute]
  }

  private func attributes(of command: String) throws -> [String: String] {
    let lines = try sandbox.run(command, "-delim", "!").output.split(separator: "\n")
    let pairs = lines.map { $0.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { first, _ in first }
  }

  /// All that the storage system shows but its audit log, which tells of the tests that the scripts make.
  func shown() throws -> String {
    try sandbox.shell("lssim; lsencryption; lskeyserver; lsportusb; lseventlog").output
  }

  /// Where the rekeys of the system stand.
  func standing() throws -> Standing {
    let shown = try attributes(of: "lsencryption")
    let issued = try issued()
    return Standing(
      keyserver: MethodStanding(
        rekey: shown["keyserver_rekey"] ?? "", key: shown["keyserver_pmk_uid"] ?? "", issued: issued.keyserver),
      usb: MethodStanding(rekey: shown["usb_rekey"] ?? "", key: shown["usb_key_filename"] ?? "", issued: issued.usb))
  }

  /// How many keys each method had made, from the state's file; nothing was changed while there is none.
  private func issued() throws -> (keyserver: Int, usb: Int) {
    guard let data = FileManager.default.contents(atPath: "\(sandbox.state)/storage.json") else { return (1, 1) }
    let file = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    guard let state = file?["state"] as? [String: Any], let keyserver = state["keyServerKeysIssued"] as? Int,
      let usb = state["usbKeysIssued"] as? Int
    else { throw Failure(text: "storage.json has no counts") }
    return (keyserver, usb)
  }

  /// Why the fixture itself failed.
  struct Failure: Error {
    let text: String
  }
}
