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
  ]

  let sandbox: Sandbox

  /// Puts them into a sandbox.
  init(in sandbox: Sandbox) throws {
    self.sandbox = sandbox
    for command in Self.commands { try sandbox.write("killing/\(command)", Self.text, permissions: 0o700) }
  }

  /// Settings by which a script runs the stand-ins.
  func settings(at count: Int, _ moment: Moment) throws -> [String: String] {
    try sandbox.write("calls", "0\n")
    return [
      "PATH": "\(sandbox.path)/killing:/usr/bin:/bin", "KILL_AT": "\(count)", "KILL_WHEN": moment.rawValue,
      "KILL_BIN": Repository.executables,
    ]
  }

  private static let text = #"""
    #!/bin/bash
    command=$KILL_BIN/${0##*/}
    if [[ $KILL_WHEN != before && $command != */chencryption && $command != */chsim ]]; then exec "$command" "$@"; fi
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
