import Foundation
import TestSupport

/// Rehearsals that are reached as arrays are, by the stand-in for ssh.
struct Reached {
  let sandbox: Sandbox

  /// Two systems, whose time stands still: flash1 is for everybody, and for the trainer with the trainer's commands; flash2 is for
  /// its monitor alone.
  init() throws {
    sandbox = try Sandbox()
    for system in ["one", "two"] {
      let state = ["REHEARSAL_STATE": "\(sandbox.path)/\(system)"]
      let made = try sandbox.run(
        "chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0", environment: state)
      guard made.status == 0 else { throw Failure(text: made.error) }
    }
    try sandbox.write(
      "hosts",
      """
      # the rehearsal's hosts

      flash1 one
      trainer@flash1 one SecurityAdmin trainer
      monitor@flash1 one Monitor
      monitor@flash2 \(sandbox.path)/two Monitor
      """)
  }

  /// The folder with the stand-in.
  static let shim = "\(Repository.root)/examples/shim"

  /// The environment in which the stand-in is the only ssh that is found.
  var environment: [String: String] {
    ["PATH": "\(Self.shim):\(sandbox.environment["PATH"] ?? "")", "REHEARSAL_HOSTS": "\(sandbox.path)/hosts"]
  }

  /// Runs a line of shell here, in which ssh is the stand-in.
  func here(_ line: String, _ extra: [String: String] = [:], merged: Bool = false) throws -> CommandResult {
    try sandbox.shell(line, merged: merged, environment: environment.merging(extra) { $1 })
  }

  /// Runs a line over there.
  func there(_ line: String, as destination: String = "admin@flash1") throws -> CommandResult {
    try here("ssh \"$DESTINATION\" \"$LINE\"", ["DESTINATION": destination, "LINE": line])
  }

  /// Where a rekey with key servers stands on a system, and the key in force.
  func standing(of system: String = "one") throws -> String {
    let state = ["REHEARSAL_STATE": "\(sandbox.path)/\(system)"]
    return try sandbox.shell("lsencryption | grep -e keyserver_rekey -e keyserver_pmk_uid", environment: state).output
  }

  /// Why the fixture itself failed.
  struct Failure: Error {
    let text: String
  }
}
