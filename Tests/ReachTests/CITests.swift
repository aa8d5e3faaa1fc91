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
  ]) func whatIsCarelessIsCaught(_ script: String, _ told: [String]) throws {
    try sandbox.write("careless", "#!/bin/sh\n\(script)\n", permissions: 0o700)
    let result = try test("\(sandbox.path)/careless")
    #expect(result.status == 1)
    for line in told { #expect(result.output.contains("FAILED: \(line)\n"), "\(result.output)") }
  }

  @Test func theWorkflowNamesWhatThereIs() throws {
    let workflow = try Repository.text("examples/ci/rekey-test.yml")
    let version = try Repository.text("VERSION").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(workflow.contains("rekey-rehearsal_\(version)_amd64.deb"))
  }
}
