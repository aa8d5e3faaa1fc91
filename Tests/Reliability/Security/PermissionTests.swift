import Foundation
import TestSupport
import Testing

/// Who may read and write the state, seen from real commands: the umask and the privileges are a process's own.
@Suite struct PermissionTests {
  @Test(arguments: ["000", "022", "077", "777"]) func theStateIsItsOwnersAloneWhateverTheUmask(_ umask: String) throws {
    let sandbox = try Sandbox()
    let script = """
      umask \(umask)
      chsim -scale 0 && chencryption -keyserver newkey -key prepare && chsim -advance 5h &&
      chencryption -keyserver newkey -key commit && chsim -snapshot one
      """
    #expect(try sandbox.shell(script, environment: ["REHEARSAL_STATE": "\(sandbox.path)/new/state"]) == CommandResult())
    let names = try #require(FileManager.default.enumerator(atPath: "\(sandbox.path)/new")).compactMap { $0 as? String }
    for name in names + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(sandbox.path)/new/\(name)")
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
    }
    // The three folders, and all that the commands wrote into them.
    #expect(names.count >= 11)
  }

  /// Root may write everywhere unless it gives that up.
  static let asOrdinaryUser =
    geteuid() == 0 ? "setpriv --bounding-set -dac_override,-dac_read_search,-fowner -- " : ""
  static let canBeOrdinary = (try? Sandbox().shell("\(asOrdinaryUser)true").status) == 0

  @Test(.enabled(if: canBeOrdinary, "setpriv cannot give up root's privileges here"))
  func aReadOnlyFolderCanBeReadAndNotChanged() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.shell("chsim -scale 0; chencryption -keyserver newkey -key prepare; chmod 500 state").status == 0)
    defer { chmod(sandbox.state, 0o700) }
    let before = sandbox.stateFiles()
    for command in ["lsencryption", "lseventlog", "lssim"] {
      #expect(try sandbox.shell("\(Self.asOrdinaryUser)\(command)") == sandbox.run(command))
    }
    for command in ["chencryption -keyserver newkey -key commit", "chsim -advance 5h", "chsim -snapshot one"] {
      let result = try sandbox.shell(Self.asOrdinaryUser + command)
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.error.hasPrefix("RHRSL0108E "))
      #expect(result.error.contains("Permission denied. Nothing was changed. Give yourself the right to "))
    }
    #expect(sandbox.stateFiles() == before)
  }

  /// A file or folder begins with the permissions that the umask leaves it, if only for a moment; a command that is killed just
  /// then leaves what its owner may not open.
  @Test(
    .enabled(
      if: canBeOrdinary && SystemCall.canBeTraced, "setpriv cannot give up root's privileges here, or no strace"),
    arguments: [
      ("true", "chsim -scenario both -scale 0"), ("chsim -scale 0", "chsim -snapshot one"),
      (
        "chsim -scale 0; chencryption -keyserver newkey -key prepare; chsim -advance 5h",
        "chencryption -keyserver newkey -key commit"
      ),
    ])
  func whatAKilledCommandLeavesHindersNobodyWhateverTheUmask(_ setUp: String, _ line: String) throws {
    let names: Set = ["mkdir", "mkdirat", "openat", "chmod", "fchmod", "fchmodat"]
    let trial = try Sandbox()
    #expect(try trial.shell(setUp).status == 0)
    let words = line.split(separator: " ").map(String.init)
    let all = try SystemCall.trace(words, in: trial).calls
    let calls = all.drop { !$0.line.contains("\(trial.path)/") }.filter {
      names.contains($0.name) && ($0.name != "openat" || $0.line.contains("O_CREAT")) || $0.name == "fsync"
    }
    #expect(calls.count > 3)
    for call in calls {
      let sandbox = try Sandbox()
      #expect(try sandbox.shell("umask 777; \(Self.asOrdinaryUser)bash -c '\(setUp)'").status == 0)
      let killing = "strace -o /dev/null -e inject=\(call.name):signal=KILL:when=\(call.number)"
      #expect(try sandbox.shell("umask 777; \(Self.asOrdinaryUser)\(killing) \(line)").status == 137)
      let again = try sandbox.shell("umask 777; \(Self.asOrdinaryUser)\(line)")
      // It may have been done already.
      #expect(!again.error.hasPrefix("RHRSL0108E"), "\(call.name) \(call.number): \(again)")
    }
  }

  @Test(.enabled(if: canBeOrdinary, "setpriv cannot give up root's privileges here"))
  func aFileThatMayNotBeReadIsNamed() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chencryption -keyserver newkey -key prepare; chmod 0 state/storage.json").status == 0)
    let result = try sandbox.shell("\(Self.asOrdinaryUser)lsencryption")
    #expect(
      result
        == CommandResult(
          error: "RHRSL0108E The state could not be read or written: open [\(sandbox.state)/storage.json]:"
            + " Permission denied. Nothing was changed. Give yourself the right to read and write it, or set REHEARSAL_STATE to"
            + " another folder.\n", status: 1))
  }

  /// The nearest thing to a full disk that needs no privilege: no file may grow beyond a kibibyte.
  @Test func whereThereIsNoRoomTheOldStateStays() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chsim -scale 0; chencryption -keyserver newkey -key prepare").status == 0)
    let before = sandbox.stateFiles()
    for (command, file) in [
      ("chencryption -keyserver newkey -key commit", ".storage.json.new"),
      ("chsim -snapshot one", "snapshots/.new/storage.json"),
    ] {
      let result = try sandbox.shell("ulimit -f 1; \(command)")
      #expect(
        result
          == CommandResult(
            error:
              "RHRSL0108E The state could not be read or written: write [\(sandbox.state)/\(file)]: File too large."
              + " Nothing was changed. Make room on the disk, and repeat the command.\n", status: 1))
      #expect(sandbox.stateFiles() == before)
    }
    #expect(try sandbox.shell("ls -A state state/snapshots | grep new").output == "")
    #expect(try sandbox.shell("chencryption -keyserver newkey -key commit; chsim -snapshot one") == CommandResult())
  }
}
