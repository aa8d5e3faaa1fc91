import Foundation
import TestSupport
import Testing

/// A rehearsal that was begun with an earlier version shows the code level of this one, which is what its commands are of.
@Suite struct CodeLevelTests {
  @Test func anOldRehearsalHasThePresentLevel() throws {
    let sandbox = try Sandbox()
    let fixtures = "\(Repository.root)/Tests/Fixtures"
    #expect(
      try sandbox.shell(
        "mkdir -m 700 $REHEARSAL_STATE && cp \(fixtures)/sim-1.json $REHEARSAL_STATE/sim.json"
          + " && cp \(fixtures)/storage-1.json $REHEARSAL_STATE/storage.json"
          + " && cp \(fixtures)/storage-history-1.log $REHEARSAL_STATE/storage-2.log"
          + " && chmod 600 $REHEARSAL_STATE/* && grep -c 8.6.3.0 $REHEARSAL_STATE/storage.json"
      ).output == "1\n")
    let level = "code_level 8.7.3.0 (build rehearsal)\n"
    #expect(try sandbox.shell("lssystem | grep code_level").output == level)
    #expect(try sandbox.shell("lsnode 1 | grep code_level").output == level)
    #expect(try sandbox.shell("catxmlspec | grep -o 'version=\"8[.0-9]*\"'").output == "version=\"8.7\"\n")
  }
}
