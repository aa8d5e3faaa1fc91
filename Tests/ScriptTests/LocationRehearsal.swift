import Foundation
import TestSupport

/// A domain whose time stands still, and `regen-location.sh` to be run against it.
struct LocationRehearsal {
  let sandbox: Sandbox

  static let script = "\(Repository.root)/examples/regen-location.sh"

  /// A fresh domain, and the password of an administrator in a file.
  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("jdoe.pw", "Training1\n")
    try begin()
  }

  /// Everything from its beginning, and no memory of earlier runs.
  func begin() throws {
    for folder in [sandbox.state, records] { try? FileManager.default.removeItem(atPath: folder) }
    try shell("chsim -scenario both -time 260105090000 -scale 0")
  }

  /// Where the script keeps its records.
  var records: String { "\(sandbox.state).rekey-scripts" }

  /// The record of Boston.
  var record: String { "\(records)/corente-ExampleCo.0" }

  /// Runs the script for Boston, or with these arguments; its process id is then in `script.pid`.
  func run(_ settings: [String: String] = [:], _ arguments: String = "Boston jdoe jdoe.pw") throws -> CommandResult {
    try sandbox.shell("echo $$ >script.pid; exec '\(Self.script)' \(arguments)", environment: settings)
  }

  /// Does something that has to succeed.
  @discardableResult
  func shell(_ line: String) throws -> String {
    let result = try sandbox.shell(line)
    guard result.status == 0 else { throw Failure(text: "\(line): \(result.error)") }
    return result.output
  }

  /// An attribute of Boston.
  func value(_ attribute: String) throws -> String {
    String(try shell("lslocation -delim : Boston | sed -n 's/^\(attribute)://p'").dropLast())
  }

  /// How often a regeneration of Boston's key began.
  func starts() throws -> Int {
    try shell("lseventlog -family corente -filtervalue event_id=CORNT9001I:object_id=0 -nohdr")
      .split(separator: "\n").count
  }

  /// Why the fixture itself failed.
  struct Failure: Error {
    let text: String
  }
}
