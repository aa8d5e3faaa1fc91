import Foundation
import TestSupport

/// Stand-ins for every command, first on the PATH: they kill the script at the Nth command, the hooks' commands counted.
///
/// A command that only looks leaves the world as it was: after it is the same as before it. So only the commands that change
/// something are counted where the script is killed later than before the command.
struct KillingPath {
  /// When the script is killed.
  enum Moment: String, CaseIterable {
    /// The command is not run any more.
    case before
    /// The change has been made, and nobody hears of it.
    case after
    /// The change is made while the script, run again, has begun already.
    case meanwhile
  }

  static let commands = [
    "lssystem", "lsencryption", "lskeyserver", "lsportusb", "testkeyserver", "chencryption", "lseventlog", "chsim",
    "lssim",
  ]

  let sandbox: Sandbox
  private let changing: [String]

  /// Puts them into a sandbox.
  ///
  /// - Parameters:
  ///   - sandbox: where.
  ///   - commands: those that the script runs.
  ///   - changing: those of them that change something.
  /// - Throws: they could not be written.
  init(
    in sandbox: Sandbox, commands: [String] = Self.commands, changing: [String] = ["chencryption", "chsim"]
  ) throws {
    self.sandbox = sandbox
    self.changing = changing
    for command in commands { try sandbox.write("killing/\(command)", Self.text, permissions: 0o700) }
  }

  /// Settings by which a script runs the stand-ins.
  func settings(at count: Int, _ moment: Moment) throws -> [String: String] {
    try sandbox.write("calls", "0\n")
    return [
      "PATH": "\(sandbox.path)/killing:/usr/bin:/bin", "KILL_AT": "\(count)", "KILL_WHEN": moment.rawValue,
      "KILL_BIN": Repository.executables, "KILL_CHANGES": " \(changing.joined(separator: " ")) ",
    ]
  }

  private static let text = #"""
    #!/bin/bash
    command=$KILL_BIN/${0##*/}
    if [[ $KILL_WHEN != before && $KILL_CHANGES != *" ${0##*/} "* ]]; then exec "$command" "$@"; fi
    read -r calls <"$HOME/calls"
    echo $((calls + 1)) >"$HOME/calls"
    ((calls + 1 == KILL_AT)) || exec "$command" "$@"
    read -r script <"$HOME/script.pid"
    case $KILL_WHEN in
    before) kill -KILL "$script" ;;
    after) "$command" "$@"; kill -KILL "$script" ;;
    meanwhile) kill -KILL "$script"; sleep 0.05; exec "$command" "$@" ;;
    esac

    """#
}
