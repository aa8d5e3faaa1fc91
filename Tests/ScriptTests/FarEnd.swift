import TestSupport

/// A stand-in for ssh: what follows the host is one line for a shell, as it is for sshd. It can lose answers.
struct FarEnd {
  /// The stand-in's name in the sandbox.
  static let name = "far-end"

  /// Settings by which a script reaches the array through it.
  ///
  /// - Parameters:
  ///   - change: the number of the change whose answer is lost; 0 for none.
  ///   - isCarriedOut: whether that change is made.
  ///   - deaf: how many commands fail after it.
  ///   - settling: for how many looks after a change the array says that it is still at it.
  /// - Returns: the settings.
  static func settings(
    losing change: Int = 0, isCarriedOut: Bool = true, deaf: Int = 0, settling: Int = 0
  ) -> [String: String] {
    [
      "REKEY_SSH": "./\(name) -o BatchMode=yes admin@array", "FAR_LOSE": "\(change)",
      "FAR_DO": isCarriedOut ? "yes" : "no", "FAR_DEAF": "\(deaf)", "FAR_SETTLING": "\(settling)",
    ]
  }

  /// Puts it into a sandbox.
  static func install(in sandbox: Sandbox) throws {
    try sandbox.write(name, text, permissions: 0o700)
  }

  private static let text = #"""
    #!/bin/bash
    [[ $1 == -o && $2 == BatchMode=yes && $3 == admin@array ]] || exit 64
    shift 3
    line="$*"
    echo "$line" >>lines
    number() { cat "$1" 2>/dev/null || echo 0; }
    dead() { echo 'Connection to array closed by remote host.' >&2; exit 255; }

    deaf=$(number deaf)
    if ((deaf > 0)); then echo $((deaf - 1)) >deaf; dead; fi
    case $line in
    chencryption*)
      changes=$(($(number changes) + 1)); echo "$changes" >changes
      echo "$FAR_SETTLING" >settling
      case $line in *prepare) echo preparing >at ;; *) echo committing >at ;; esac
      ((changes == FAR_LOSE)) || exec bash -c "$line"
      if [[ $FAR_DO == yes ]]; then bash -c "$line" >&2; fi
      echo "$FAR_DEAF" >deaf
      dead
      ;;
    lsencryption*)
      settling=$(number settling)
      ((settling > 0)) || exec bash -c "$line"
      echo $((settling - 1)) >settling
      bash -c "$line" | sed -E "s/^(keyserver|usb)_rekey (no|prepared)\$/\1_rekey $(cat at)/"
      ;;
    *) exec bash -c "$line" ;;
    esac

    """#
}
