internal import CommandKit

/// What completes the words after `svcinfo` or `svctask` in bash: the commands, then what completes the command itself, whose
/// file lies beside this one.
struct BashPrefix {
  let commands: [String]

  /// The lines between the beginning and the end that every file has.
  var body: [String] {
    let names = commands.joined(separator: " ")
    let function = BashCompletion.function("${words[1]}")
    return [
      "if ((count == 2)); then",
      "  offered=(\(names) help)",
      #"elif [[ ${words[1]} == help ]]; then"#,
      "  ((count == 3)) && offered=(\(names))",
      "else",
      #"  case ${words[1]} in"#,
      "    \(commands.joined(separator: " | ")))",
      #"      if ! declare -F "\#(function)" >/dev/null; then"#,
      "        # shellcheck source=/dev/null",
      #"        source "${BASH_SOURCE[0]%/*}/${words[1]}" 2>/dev/null || return 0"#,
      "      fi",
      "      line=${line:begins[1]}",
      #"      local COMP_LINE=$line COMP_POINT=${#line}"#,
      #"      "\#(function)""#,
      "      return",
      "      ;;",
      "  esac",
      "fi",
    ]
  }
}
