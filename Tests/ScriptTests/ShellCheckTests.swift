import Foundation
import TestSupport
import Testing

/// Every shell file of the examples is clean, and is what it says it is.
@Suite struct ShellCheckTests {
  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: "\(Repository.root)/examples")?.allObjects as? [String] ?? []
    return all.filter { name in
      guard let text = try? Repository.text("examples/\(name)") else { return false }
      return text.hasPrefix("#!") || name.hasSuffix(".bash")
    }.sorted()
  }()

  @Test func allAreLookedAt() {
    #expect(Self.files.contains("lib/rekey.bash"))
    #expect(Self.files.contains("hooks/pre-commit.d/10-backup-keyserver"))
    #expect(Rehearsal.scripts.allSatisfy { Self.files.contains($0.name) })
  }

  @Test(.enabled(if: Tool.isInstalled("shellcheck"), "shellcheck is not installed"), arguments: files)
  func clean(_ file: String) throws {
    let path = "'\(Repository.root)/examples/\(file)'"
    for options in ["", "--external-sources --check-sourced"] {
      let result = try Sandbox().shell("shellcheck \(options) \(path)", merged: true)
      #expect(result == CommandResult())
    }
  }

  /// The shell scripts outside the examples: of the installation, of CI and of the tests.
  static let others = ["", "packaging/", ".ci/", "Tests/Fixtures/", "Tests/Benchmarks/"].flatMap { folder in
    Repository.names(in: folder).map { folder + $0 }.filter { name in
      (try? Repository.text(name))?.prefix(40).contains(#/^#!.*sh\n/#) ?? false
    }
  }

  @Test(.enabled(if: Tool.isInstalled("shellcheck"), "shellcheck is not installed"), arguments: others)
  func cleanOutsideTheExamples(_ file: String) throws {
    #expect(try Sandbox().shell("shellcheck '\(Repository.root)/\(file)'", merged: true) == CommandResult())
  }

  @Test func theOthersAreFound() {
    #expect(
      Set(["install.sh", "uninstall.sh", "packaging/build.sh", ".ci/run", ".ci/ansible"]).isSubset(of: Self.others))
  }

  @Test(arguments: files) func whatCanBeRunIsExecutable(_ file: String) throws {
    let isProgram = try Repository.text("examples/\(file)").hasPrefix("#!/usr/bin/env bash\n")
    #expect(isProgram != file.hasSuffix(".bash"))
    #expect(FileManager.default.isExecutableFile(atPath: "\(Repository.root)/examples/\(file)") == isProgram)
  }

  @Test func operatorCommandsAlone() throws {
    // rehearse.sh is the rehearsal around a script, not one for an array; Location gateways and the KP have no commands of
    // their own, so their scripts are for rehearsals alone.
    // What stands in for an array and what tests a script are the rehearsal's side.
    let rehearsals = ["rehearse.sh", "regen-location.sh", "rekey-kp.sh"]
    let folders = ["hooks/", "ssh/", "shim/", "ci/"]
    for file in Self.files where !rehearsals.contains(file) && !folders.contains(where: { file.hasPrefix($0) }) {
      let code = try Repository.text("examples/\(file)").split(separator: "\n").filter { !$0.hasPrefix("#") }
      #expect(!code.contains { $0.contains("chsim") || $0.contains("lssim") || $0.contains("waitsim") })
    }
  }
}
