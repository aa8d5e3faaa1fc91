import Foundation
import TestSupport
import Testing

/// Surroundings in which nobody would run a command: every command still ends by itself, says what it has to say in one line, or
/// works as ever.
@Suite struct NonsenseTests {
  /// What is done to the surroundings, in lines of shell before the command, and how a refusal may begin.
  struct Nonsense: Sendable, CustomTestStringConvertible {
    let shell: String
    /// Whether commands have to work as ever.
    let isHarmless: Bool
    /// Whether what is said may go nowhere.
    var isDeaf: Bool {
      shell.contains("&-") || shell.contains(">/dev") || shell.contains("1</dev") || shell.contains("ulimit")
    }
    var testDescription: String { String(shell.prefix(70)) }

    static func harmless(_ shell: String) -> Nonsense { Nonsense(shell: shell, isHarmless: true) }
    static func any(_ shell: String) -> Nonsense { Nonsense(shell: shell, isHarmless: false) }
  }

  static let all: [Nonsense] = [
    .harmless("set -- env LANG=xx_YY.nonsense LC_ALL=$'\\xff\\xfe' LANGUAGE=%s%n LC_CTYPE=/dev/zero \"$@\""),
    .harmless("set -- env LC_ALL=tr_TR.UTF-8 LANG=ar_EG.UTF-8 \"$@\""),
    .harmless("export TZ=:/dev/zero"), .harmless("export TZ=/dev/full"),
    .harmless("export TZ=$(printf 'X%.0s' {1..5000})"),
    .harmless("export TZ=$'\\xff' TZDIR=/nonexistent"), .harmless("export TZ=XXX-99YYY+99,M13.9.9,J0"),
    .harmless("export BIG=$(head -c 120000 /dev/zero | tr '\\0' x)"),
    .harmless("for i in $(seq 900); do export V$i=$(printf 'x%.0s' {1..900}); done"),
    .harmless("export EMPTY= $'BAD=\\xc0\\x80'"),
    .harmless("export REHEARSAL_LOCK_TIMEOUT=nonsense REHEARSAL_HOOK_TIMEOUT=-9223372036854775809"),
    .harmless("export REHEARSAL_LOCK_TIMEOUT=9223372036854775807 REHEARSAL_HOOK_TIMEOUT=99999999999999999999"),
    .harmless("export REHEARSAL_REQUIRE_STATE=nonsense REHEARSAL_NONSENSE=1 REHEARSAL_METHOD=usb REHEARSAL_NEW_KEY=x"),
    .any("export REHEARSAL_USER=$'\\xff\\n\\e[2J' SSH_CONNECTION=$(head -c 100000 /dev/zero | tr '\\0' ' ')"),
    .any("export REHEARSAL_USER=$(head -c 100000 /dev/zero | tr '\\0' u) SSH_CONNECTION=$'\\n'"),
    .harmless("unset HOME XDG_STATE_HOME USER LOGNAME SHELL TERM"), .harmless("export HOME= XDG_STATE_HOME= PATH="),
    .harmless("export HOME=relative XDG_STATE_HOME=$'a\\nb' TMPDIR=/nonexistent"),
    .harmless("exec 0<&-"), .harmless("ulimit -n 8"), .harmless("ulimit -s 512"), .harmless("ulimit -c 0; ulimit -l 0"),
    .harmless("cd /"), .harmless("cd /proc/self"), .harmless("mkdir gone; cd gone; rmdir $PWD"),
    .harmless("trap '' PIPE HUP INT TERM USR1 CHLD XFSZ"), .harmless("umask 777"), .harmless("nice -n 19 true"),
    .any("export REHEARSAL_ROLE=$'nonsense\\n'"), .any("export REHEARSAL_PHASE=nonsense"),
    .any("exec 2>&-"), .any("exec 1>&-"), .any("exec 0<&- 1>&- 2>&-"), .any("exec 1>/dev/full"),
    .any("exec 2>/dev/full"),
    .any("exec 1</dev/null"), .any("ulimit -n 3"), .any("ulimit -n 4"), .any("ulimit -n 5"), .any("ulimit -f 0"),
    .any("ulimit -f 1"),
    .any("export REHEARSAL_STATE=relative"), .any("export REHEARSAL_STATE=."), .any("export REHEARSAL_STATE=/sys"),
    .any("export REHEARSAL_STATE=$'new\\nline'"), .any("export REHEARSAL_STATE=$'\\e[31m\\xff'"),
    .any("export REHEARSAL_STATE=/dev/null"), .any("export REHEARSAL_STATE=/dev/zero/x"),
    .any("export REHEARSAL_STATE=/proc/self/fd"),
    .any("export REHEARSAL_STATE=/$(printf 'a/%.0s' {1..4000})"),
    .any("export REHEARSAL_STATE=$PWD/$(printf 'a%.0s' {1..300})"),
    .any("export REHEARSAL_STATE=$(printf '../%.0s' {1..2000})dev"), .any("export REHEARSAL_STATE='~' HOME=relative"),
    .any("export REHEARSAL_STATE= HOME= XDG_STATE_HOME="), .any("unset REHEARSAL_STATE HOME"),
    .any("export REHEARSAL_STATE=$PWD/no/such REHEARSAL_REQUIRE_STATE=1"),
    .any("mkdir gone; cd gone; rmdir $PWD; export REHEARSAL_STATE=x"),
    .any("unset REHEARSAL_STATE; export HOME=/dev/null"),
    .any("unset REHEARSAL_STATE; export XDG_STATE_HOME=/proc HOME="),
  ]

  @Test(arguments: all) func everyCommandEndsWell(_ nonsense: Nonsense) throws {
    var random = SeededGenerator.replayable()
    let template = try Sandbox()
    #expect(
      try template.shell("chsim -scenario both -time 260105090000 -scale 0; chlmdkp -logon lmd -operator op1").status
        == 0)
    let tried = Form.some(2, of: ValidUse.all, &random)
    for words in tried {
      let sandbox = try Sandbox()
      let before = try Bounded.run(words, in: sandbox)
      try reset(sandbox, template)
      let expected = try Bounded.run(words, in: sandbox)
      try reset(sandbox, template)
      // Through a pipe, for what may not be written to a file.
      let quoted = "\(nonsense.shell)\nexec \"$@\""
      let script = "set -o pipefail; bash -c \"$0\" bash \"$@\" 2>&1 | cat >all"
      let result = try Bounded.run(
        ["bash", "-c", script, quoted, "\(Repository.executables)/\(words[0])"] + words.dropFirst(), in: sandbox)
      let said = String(decoding: FileManager.default.contents(atPath: "\(sandbox.path)/all") ?? Data(), as: UTF8.self)
      let comment = Comment(rawValue: "\(words), seed \(random.seed): \(result) \(said.prefix(400))")
      // Where even the loader of a debug build finds no way.
      if result.status == 127, said.contains("error while loading shared libraries") { continue }
      if nonsense.isHarmless {
        #expect(result.status == expected.status && said == expected.output + expected.error, comment)
      } else if [1, 2].contains(result.status) {
        // Nothing may have been heard.
        let isLine = said.isEmpty || said.wholeMatch(of: #/[A-Z]{5}\d{4}E [^\p{Cc}]+\n/#) != nil
        #expect(isLine, comment)
      } else {
        #expect(result.status == 0, comment)
        // There, in another place where nothing is, or not to be heard.
        let right = [expected, before].map { Self.timeless($0.output + $0.error) }
        #expect(right.contains(Self.timeless(said)) || nonsense.isDeaf && said.isEmpty, comment)
      }
      #expect(try sandbox.run("lsencryption").status == 0, comment)
    }
    print("nonsense: \(tried.count) commands: \(nonsense.testDescription)")
  }

  /// Where there is no state, time is the wall's.
  private static func timeless(_ text: String) -> String { text.replacing(#/\b[0-9]{12}\b/#, with: "TIME") }

  private func reset(_ sandbox: Sandbox, _ template: Sandbox) throws {
    try? FileManager.default.removeItem(atPath: sandbox.state)
    try FileManager.default.copyItem(atPath: template.state, toPath: sandbox.state)
  }

  /// Not one variable, not even a name of its own.
  @Test func withoutAnyEnvironmentThereIsNoPlaceForTheState() throws {
    var random = SeededGenerator.replayable()
    let sandbox = try Sandbox()
    for words in Form.some(5, of: ValidUse.needingState, &random) {
      let program = "\(Repository.executables)/\(words[0])"
      let result = try Bounded.run(["env", "-i", program] + words.dropFirst(), in: sandbox)
      #expect(result.status == 1 && result.error.hasPrefix("RHRSL0107E "), "\(words): \(result)")
      let nameless = try Bounded.run(["perl", "-e", "exec { shift } ''", program], in: sandbox)
      #expect(nameless.status < 128, "\(words): \(nameless)")
    }
  }
}
