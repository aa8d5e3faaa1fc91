import Foundation
import TestSupport

/// Commands that are counted, and that kill the script at one of them.
///
/// Each command of the path is a shim: it counts the changes that the script makes, runs the command, and, when it is the one
/// that was asked for, kills the script with a signal that cannot be caught, before or after the command.
struct Watched {
  let workstation: Workstation

  /// The commands that change something.
  static let changing = ["chlmdkp", "chkpvector", "chlmdmessage", "chsim"]

  init() throws {
    workstation = try Workstation()
    let shim = """
      #!/bin/bash
      name=${0##*/}
      n=$(($(<"$SHIMS/count") + 1))
      echo $n >"$SHIMS/count"
      if [[ ${KILL_AT-} == none ]]; then "$BIN/lskpvector" -delim : 0 | sed -n 's/^rekey://p' >>"$SHIMS/states"; fi
      if [[ $n == "${KILL_AT-}" && $KILL_WHEN == before ]]; then kill -9 "$(<"$SHIMS/../script.pid")"; exit 137; fi
      "$BIN/$name" "$@"
      status=$?
      if [[ $n == "${KILL_AT-}" && $KILL_WHEN == after ]]; then kill -9 "$(<"$SHIMS/../script.pid")"; fi
      exit $status
      """
    for name in Self.changing { try workstation.sandbox.write("shims/\(name)", shim, permissions: 0o700) }
  }

  /// On which side of a change the script is killed.
  enum Side: String { case before, after }

  /// Runs the script, and kills it at its change number `kill`.
  func run(killedAt kill: Int? = nil, _ side: Side = .after) throws -> CommandResult {
    try workstation.sandbox.write("shims/count", "0\n")
    try workstation.sandbox.write("shims/states", "")
    return try workstation.run([
      "PATH": "\(workstation.sandbox.path)/shims:\(Repository.executables):/usr/local/bin:/usr/bin:/bin",
      "SHIMS": "\(workstation.sandbox.path)/shims", "BIN": Repository.executables,
      "KILL_AT": kill.map(String.init) ?? "none", "KILL_WHEN": side.rawValue,
    ])
  }

  /// Where the rekey stood before each change that the last run began, which was not to be killed.
  func states() throws -> [String] {
    try String(contentsOfFile: "\(workstation.sandbox.path)/shims/states", encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// How many changes the last run began.
  func count() throws -> Int {
    let text = try String(contentsOfFile: "\(workstation.sandbox.path)/shims/count", encoding: .utf8)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }
}
