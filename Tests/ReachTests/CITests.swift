import Foundation
import TestSupport
import Testing

/// The sample test of a rekey script: it passes what is careful, and catches what is not.
@Suite struct CITests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func test(_ script: String? = nil) throws -> CommandResult {
    let words = script.map { " '\($0)'" } ?? ""
    return try sandbox.shell("'\(Repository.root)/examples/ci/test-rekey.sh'\(words)", merged: true)
  }

  @Test func theSampleScriptPasses() throws {
    let result = try test()
    #expect(result.status == 0 && result.output.hasSuffix("all is as expected\n"), "\(result.output)")
    #expect(try test("\(Repository.root)/examples/rekey-keyserver.sh").status == 0)
    #expect(
      try sandbox.shell("'\(Repository.root)/examples/ci/test-rekey.sh' --help | head -1").output.contains(
        "test-rekey.sh - "))
  }

  @Test func theTemporaryFolderMayHaveABlankInItsName() throws {
    let folder = "\(sandbox.path)/s p"
    let tester = "mkdir '\(folder)' && TMPDIR='\(folder)' '\(Repository.root)/examples/ci/test-rekey.sh'"
    let result = try sandbox.shell(tester, merged: true)
    #expect(result.status == 0 && result.output.hasSuffix("all is as expected\n"), "\(result.output)")
  }

  @Test func examplesThatNoPathCanHoldTestNothing() throws {
    // With a colon in the folder's name it would be the real ssh that is found.
    let line = "cp -R '\(Repository.root)/examples' 'x:y' && 'x:y/ci/test-rekey.sh'"
    let result = try sandbox.shell(line, merged: true)
    #expect(result.status == 64 && result.output.contains("a PATH cannot hold "), "\(result.output)")
  }

  @Test(arguments: [
    // Looks at nothing, and says that all is well.
    (
      "ssh array1 chencryption -keyserver newkey -key prepare; ssh array1 chencryption -keyserver newkey -key commit; exit 0",
      ["a key server is offline: it refuses", "the backup fails: it tells", "another array answers: it refuses"]
    ),
    // Backs up too early.
    (
      "ssh trainer@array1 chsim -backup keyserver; ssh array1 chencryption -keyserver newkey -key prepare &&"
        + " ssh array1 chencryption -keyserver newkey -key commit && ssh trainer@array1 chsim -advance 6h",
      ["all is well: after the loss of all key servers the backup unlocks the system"]
    ),
    // Prepares, and stops.
    (
      "ssh array1 chencryption -keyserver newkey -key prepare",
      ["all is well: there is a new key", "all is well: nothing is half done"]
    ),
    // Does nothing.
    ("true", ["all is well: there is a new key"]),
    // Goes to another host than the one it is tested with.
    ("ssh production chencryption -keyserver newkey -key prepare", ["all is well: it succeeds"]),
    // Begins anew whenever it is run, and waits for nothing.
    (
      """
      $REKEY_SSH lssystem | grep -q "name $EXPECT_SYSTEM" || exit 1
      rekey="$REKEY_SSH chencryption -keyserver newkey -key"
      if $REKEY_SSH lskeyserver | grep -q offline; then $rekey cancel || exit 1; fi
      $rekey prepare && "$HOOKS/pre-commit.d/zz-between" && $rekey commit
      """,
      [
        "the answer to prepare is lost: exactly one new key was made",
        "the answer to commit is lost: it comes through, on its own or when it is run again",
        "the array takes its time over each step: there is a new key",
        "it is killed between prepare and commit: exactly one new key was made",
        "replication fails for a long time: it tells that not every key server has the key",
      ]
    ),
  ]) func whatIsCarelessIsCaught(_ script: String, _ told: [String]) throws {
    try sandbox.write("careless", "#!/bin/sh\n\(script)\n", permissions: 0o700)
    let result = try test("\(sandbox.path)/careless")
    #expect(result.status == 1)
    for line in told { #expect(result.output.contains("FAILED: \(line)\n"), "\(result.output)") }
  }

  @Test func anAdapterPassesTheSettingsOn() throws {
    let script = "\(Repository.root)/examples/rekey-keyserver.sh"
    let lines = "system=\"$EXPECT_SYSTEM\" wait=\"$REKEY_WAIT\"\nunset EXPECT_SYSTEM REKEY_WAIT"
    let call = "EXPECT_SYSTEM=\"$system\" REKEY_WAIT=\"$wait\" exec '\(script)' \"$@\""
    try sandbox.write("adapter", "#!/bin/sh\n\(lines)\n\(call)\n", permissions: 0o700)
    let result = try test("\(sandbox.path)/adapter")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func settingsOfOnesOwnAreKept() throws {
    try sandbox.write("hooks/pre-commit.d/mine", "#!/bin/sh\nexec chsim -backup keyserver\n", permissions: 0o700)
    try sandbox.write(
      "shows", "#!/bin/sh\necho $EXPECT_SYSTEM, $REKEY_WAIT, $REKEY_LIMIT, $REKEY_SSH\nexit 1\n", permissions: 0o700)
    let mine = [
      "EXPECT_SYSTEM": "00000204A0605F7E", "REKEY_WAIT": "chsim -advance 30m", "REKEY_LIMIT": "20", "HOOKS": "hooks",
      "REKEY_SSH": "/usr/bin/ssh admin@production",
    ]
    let tester = "'\(Repository.root)/examples/ci/test-rekey.sh'"
    let shown = try sandbox.shell("\(tester) ./shows", merged: true, environment: mine)
    #expect(shown.output.contains("    00000204A0605F7E, chsim -advance 30m, 20, ssh admin@array1\n"))
    let result = try sandbox.shell(tester, merged: true, environment: mine)
    #expect(result.status == 0, "\(result.output)")
    #expect(try sandbox.shell("ls hooks/pre-commit.d").output == "mine\n")
  }

  @Test(arguments: ["./mistyped", "mistyped", "./unfinished", "/tmp"]) func whatCannotBeRunIsNotTested(
    _ script: String
  ) throws {
    try sandbox.write("unfinished", "#!/bin/sh\n", permissions: 0o600)
    let result = try test(script)
    #expect(result.status == 64)
    #expect(
      result.output == "test-rekey.sh: nothing was tested: the script is not there, or is not executable: \(script)\n")
  }

  @Test func aCopyNeedsToKnowTheExamples() throws {
    try sandbox.write("copy", try Repository.text("examples/ci/test-rekey.sh"), permissions: 0o700)
    // What stands for the real ssh is never run.
    try sandbox.write("behind/ssh", "#!/bin/sh\ntouch '\(sandbox.path)/real'\n", permissions: 0o755)
    let path = ["PATH": "\(sandbox.path)/behind:\(sandbox.environment["PATH"] ?? "")"]
    let lost = try sandbox.shell("./copy", merged: true, environment: path)
    #expect(lost.status == 64 && lost.output.contains("let EXAMPLES name the examples"))
    let told = path.merging(["EXAMPLES": "\(Repository.root)/examples"]) { $1 }
    let result = try sandbox.shell("./copy", merged: true, environment: told)
    #expect(result.status == 0 && result.output.hasSuffix("all is as expected\n"), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: "\(sandbox.path)/real"))
  }

  @Test func theWorkflowNamesWhatThereIs() throws {
    let workflow = try Repository.text("examples/ci/rekey-test.yml")
    let version = try Repository.text("VERSION").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(workflow.contains("rekey-rehearsal_\(version)_amd64.deb"))
  }
}
