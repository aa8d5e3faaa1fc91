import Foundation
import StateStore
import Testing

/// Where the state is, as the environment tells it.
@Suite struct StateLocationTests {
  static func location(_ environment: [String: String]) throws -> StateLocation {
    try StateLocation { environment[$0] }
  }

  @Test(arguments: [
    (["REHEARSAL_STATE": "/a/b", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/a/b"),
    (["XDG_STATE_HOME": "/x", "HOME": "/h"], "/x/rekey-rehearsal"),
    (["XDG_STATE_HOME": "x", "HOME": "/h"], "/h/.local/state/rekey-rehearsal"),
    (["HOME": "/h"], "/h/.local/state/rekey-rehearsal"),
    (["REHEARSAL_STATE": "/a/b/"], "/a/b"), (["REHEARSAL_STATE": "//a/./b//."], "/a/b"),
    (["REHEARSAL_STATE": "/a/../b"], "/a/../b"), (["REHEARSAL_STATE": "/"], "/"),
  ])
  func theFirstThatNamesAPlaceDecides(_ environment: [String: String], _ path: String) throws {
    #expect(try Self.location(environment).path == path)
  }

  @Test func aRelativePathBeginsInTheWorkingFolder() throws {
    let path = try Self.location(["REHEARSAL_STATE": "a/b"]).path
    #expect(path == FileManager.default.currentDirectoryPath + "/a/b")
  }

  @Test(arguments: [[:], ["HOME": "h"], ["XDG_STATE_HOME": "x"]])
  func withoutAPlaceThereIsNoState(_ environment: [String: String]) {
    #expect(throws: StoreError.noFolder) { try Self.location(environment) }
  }

  /// Read as text, two such paths might be one.
  @Test func aPathThatIsNoTextIsRefused() {
    #expect(throws: StoreError.unsafeFolder(path: "/tmp/x\u{FFFD}", what: "its path is not valid UTF-8")) {
      try Self.location(["REHEARSAL_STATE": "/tmp/x\u{FFFD}"])
    }
  }

  @Test(arguments: [("1", true), ("yes", true), ("0", false), (nil, false)])
  func theFolderMustExistIfAsked(_ value: String?, _ mustExist: Bool) throws {
    var environment = ["HOME": "/h"]
    environment["REHEARSAL_REQUIRE_STATE"] = value
    #expect(try Self.location(environment).mustExist == mustExist)
  }

  @Test(arguments: [("3", 3), ("0", 0), ("-1", 0), ("99999", 3600), ("soon", 10), (nil, 10)])
  func thePatienceIsANumberOfSeconds(_ value: String?, _ seconds: Int) throws {
    var environment = ["HOME": "/h"]
    environment["REHEARSAL_LOCK_TIMEOUT"] = value
    #expect(try Self.location(environment).patience == seconds)
  }
}
