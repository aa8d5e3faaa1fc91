import Foundation
import TestSupport
import Testing

/// State folders that are not fit to keep state in: no command uses one, and none writes into it.
@Suite struct UnfitFolderTests {
  /// What is wrong with the folder: lines of shell that make it so, where `state` is a good one.
  struct Trouble: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let shell: String
    let mends: String
    /// How the refusal begins.
    let code: String
    let asOrdinaryUser: Bool

    init(
      _ what: String, _ shell: String, mending mends: String = ":", _ code: String = "RHRSL0105E ",
      asOrdinaryUser: Bool = false
    ) {
      (testDescription, self.shell, self.mends, self.code) = (what, shell, mends, code)
      self.asOrdinaryUser = asOrdinaryUser
    }
  }

  static let troubles = [
    Trouble("a link to a good one", "mv state good; ln -s good state"),
    Trouble("a link to nothing", "mv state good; ln -s nothing state"),
    Trouble("a link to itself", "mv state good; ln -s state state"),
    Trouble("a file", "mv state good; echo a file >state"),
    Trouble("a pipe", "mv state good; mkfifo state"),
    Trouble("a link to a device", "mv state good; ln -s /dev/zero state"),
    Trouble("writable by the group", "chmod 770 state"),
    Trouble("writable by all", "chmod 1777 state"),
    Trouble("in a folder that is a file", "mv state good; echo a file >file; ln -s file/state state"),
    Trouble("not to be opened", "chmod 0 state", mending: "chmod 700 state", "RHRSL0108E ", asOrdinaryUser: true),
    Trouble("not to be searched", "chmod 600 state", mending: "chmod 700 state", "RHRSL0108E ", asOrdinaryUser: true),
  ]

  static let ofRoot = [
    Trouble("somebody else's", "chown 65534:65534 state"), Trouble("a device", "mv state good; mknod state c 1 5"),
  ]

  @Test(arguments: troubles) func noCommandUsesIt(_ trouble: Trouble) throws {
    if trouble.asOrdinaryUser, !PermissionTests.canBeOrdinary { return }
    try refuses(trouble)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away, or make devices"), arguments: ofRoot)
  func norOneThatOnlyRootCanMake(_ trouble: Trouble) throws { try refuses(trouble) }

  /// What others could have written is not brought back.
  @Test(arguments: ["chmod 777 snapshots", "chmod 770 snapshots/one", "chown 65534 snapshots/one"])
  func noSnapshotOfOthersIsRolledBackTo(_ trouble: String) throws {
    guard !trouble.hasPrefix("chown") || geteuid() == 0 else { return }
    let sandbox = try Sandbox()
    let setUp = "chsim -scenario both -scale 0; chsim -snapshot one; chencryption -usb newkey -key prepare"
    #expect(try sandbox.shell("\(setUp); cd $REHEARSAL_STATE && \(trouble)").status == 0)
    let before = Inventory(of: sandbox.state)
    let result = try sandbox.run("chsim", "-rollback", "one")
    #expect(result.status == 1 && result.error.hasPrefix("RHRSL0105E "), "\(result)")
    #expect(Inventory(of: sandbox.state) == before)
  }

  private func refuses(_ trouble: Trouble) throws {
    var random = SeededGenerator.replayable()
    let sandbox = try Sandbox()
    let setUp = "chsim -scenario both -time 260105090000 -scale 0; chencryption -keyserver newkey -key prepare"
    #expect(try sandbox.shell(setUp).status == 0)
    guard try sandbox.shell("set -e; \(trouble.shell)").status == 0 else { return }
    defer { _ = try? sandbox.shell(trouble.mends) }
    let before = Inventory(of: sandbox.path)
    let tried = Form.some(6, of: ValidUse.needingState, &random)
    for words in tried {
      let prefix = trouble.asOrdinaryUser ? PermissionTests.asOrdinaryUser.split(separator: " ").map(String.init) : []
      let result = try Bounded.run(prefix + words, in: sandbox)
      let comment = Comment(rawValue: "\(words), seed \(random.seed): \(result)")
      #expect(result.status == 1 && result.output.isEmpty && result.error.hasPrefix(trouble.code), comment)
      #expect(result.error.wholeMatch(of: #/[^\p{Cc}]+\n/#) != nil, comment)
    }
    #expect(Inventory(of: sandbox.path) == before)
    print("unfit folders: \(tried.count) commands refused: \(trouble.testDescription)")
  }

  @Test func nearlyEveryCommandNeedsTheState() {
    #expect(ValidUse.needingState.count > ValidUse.all.count * 4 / 5, "\(ValidUse.needingState)")
  }
}
