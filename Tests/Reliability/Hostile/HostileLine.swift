import CommandKit
import TestSupport

/// A command line that nobody would type: words that belong there, words that belong elsewhere, and words that belong nowhere.
struct HostileLine: CustomStringConvertible {
  let command: any Command.Type
  let words: [String]

  var description: String { "\(command.spec.name) \(words)" }

  /// A line at random, some of its words broken if so asked.
  init(of commands: [any Command.Type], isForProcess: Bool = false, using random: inout SeededGenerator) {
    command = commands.randomElement(using: &random) ?? commands[0]
    let options = command.spec.options
    var words: [String] = []
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        let option = options.randomElement(using: &random)
        words.append("-" + (option?.name ?? "delim"))
        if option?.takesValue == true, Int.random(in: 0..<5, using: &random) > 0 {
          words.append(Self.value(using: &random))
        }
      case 4: words.append("-\(options.randomElement(using: &random)?.name ?? "nohdr")=\(Self.value(using: &random))")
      case 5: words.append(Self.nonsense.randomElement(using: &random) ?? "")
      case 6: words.append(Self.mutated("-" + (options.randomElement(using: &random)?.name ?? "json"), using: &random))
      default: words.append(Self.value(using: &random))
      }
    }
    if isForProcess, Int.random(in: 0..<4, using: &random) == 0 {
      let place = Int.random(in: 0...words.count, using: &random)
      let broken = Self.broken.randomElement(using: &random) ?? ""
      if place < words.count, Bool.random(using: &random) {
        words[place] += broken
      } else {
        words.insert(broken, at: place)
      }
    }
    self.words = words
  }

  private static func value(using random: inout SeededGenerator) -> String {
    let word = (Int.random(in: 0..<4, using: &random) > 0 ? values : nonsense).randomElement(using: &random) ?? ""
    return Int.random(in: 0..<6, using: &random) == 0 ? mutated(word, using: &random) : word
  }

  private static func mutated(_ word: String, using random: inout SeededGenerator) -> String {
    var letters = Array(word)
    let letter = Array("-=:*?'\"\\ 09azAZé\n\u{0}\u{7F}🙂").randomElement(using: &random) ?? "x"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.insert(letter, at: Int.random(in: 0...letters.count, using: &random))
    case 1 where !letters.isEmpty: letters.remove(at: Int.random(in: 0..<letters.count, using: &random))
    case 2 where !letters.isEmpty: letters[Int.random(in: 0..<letters.count, using: &random)] = letter
    default: letters += letters
    }
    return String(letters)
  }

  /// What some option or operand takes.
  private static let values = [
    "0", "1", "2", "3", "8", "9", "100", "keyserver0", "keyserver1", "stick1", "spare", "node1", "Boston", "Chicago",
    "jdoe", "Training1", "op1", "lmd", "kp", "all", "messageserver", "directory", "USFAU 0000000333", "880091",
    "990030",
    "enable", "disable", "validate", "newkey", "prepare", "confirm", "commit", "cancel", "request", "process", "key",
    "yes", "no", "date", "severity", ":", "!", "both", "usb", "new", "unlicensed", "keyserver", "multimaster", "manual",
    "5h", "90s", "60d", "260105090000", "991231235959", "60", "one", "two", "G01=allow", "G02=all", "L02=silence",
    "keyserver-lost", "keyserver-unreachable", "create", "replication", "usb-write", "upload", "scp-link", "regenerate",
    "location-offline", "reply-lost", "bet", "status=online", "name=key*", "id>=1", "10.0.1.57", "keys.example.com",
    "::1",
    "5696", "storage", "lmdkp", "corente", "encryption", "location", "kpvector", "status", "online", "1m", "CMMVC7353E",
    "isklm_primary", "0123-4567-89AB-CDEF",
  ]

  /// What none takes.
  private static let nonsense = [
    "", "-", "--", "---", "-h", "-?", "--help", "=", "-=", "-=x", "*", "?", "..", "/", "/dev/null", "/dev/full",
    "/dev/zero",
    "/nonexistent/x", "-1", "-0", "+1", "00", "0x10", "1e9", "1.5", "9223372036854775807", "9223372036854775808",
    "-9223372036854775809", "99999999999999999999999999", "\u{0}", "\n", "a\nb", "\t", "\u{1B}[31m", "\u{7F}", "é", "🙂",
    "\u{202E}abc", "$(id)", "`id`", "; rm -r /", "%s%n", "{name}", "\\", "'", "\"", String(repeating: "x", count: 5000),
    String(repeating: "-", count: 300), String(repeating: "🙂", count: 300), "NaN", "null", "true", "-json=", "-nohdr=x",
  ]

  /// Words that are not valid UTF-8, as `Child` gives them to a process: a byte alone, a letter cut off, one that is too long, half
  /// of a pair, one beyond the last.
  static let broken = [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]].map { bytes in
    String(bytes.map(Child.letter))
  }
}
