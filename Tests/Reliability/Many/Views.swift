import Synchronization
import TestSupport
import Testing

/// Views as processes that are run again and again while others change the state.
enum Views {
  /// Views are run again and again: each shows everything, and nothing older than what was shown before.
  static func goingForward(_ sandbox: Sandbox) -> Watch {
    let last = Mutex((turn: 0, time: "", messages: 0))
    return Watch {
      let turn = last.withLock { last in
        last.turn += 1
        return last.turn
      }
      let name = ["lssim", "lskeyserver", "lslmdmessage"][turn % 3]
      let result = try Child.run([name, "-delim", ":"], in: sandbox)
      let lines = result.output.split(separator: "\n").map {
        $0.split(separator: ":", omittingEmptySubsequences: false)
      }
      let isTable = name == "lssim" || Set(lines.map(\.count)).count == 1
      let isRight = try last.withLock { last in
        switch name {
        case "lssim":
          let time = String(try #require(lines.first { $0[0] == "time" }?.last))
          defer { last.time = time }
          return time.count == 12 && time >= last.time
        case "lskeyserver":
          return lines.count == 4 && lines[2].contains { Int($0).map { $0 == 6000 || $0 > 10_000 } ?? false }
        default:
          defer { last.messages = lines.count }
          return lines.count >= last.messages
        }
      }
      guard result.status == 0, result.error == "", isTable, isRight else {
        throw Watch.Fault(text: "\(name): \(result)")
      }
      return name
    }
  }

  /// One world is prepared with USB flash drives, the other is not.
  static func ofTwoWorlds(_ sandbox: Sandbox) -> Watch {
    Watch {
      let result = try Child.run(["lsencryption", "-delim", ":"], in: sandbox)
      let said = result.output
      let isTwo = said.contains("usb_rekey:prepared")
      guard result.status == 0, result.error == "", said.hasPrefix("status:enabled\n"),
        said.contains("keyserver_rekey:"),
        !isTwo || said.contains("keyserver_rekey:no\n")
      else { throw Watch.Fault(text: "\(result)") }
      return isTwo ? "two" : "one"
    }
  }
}
