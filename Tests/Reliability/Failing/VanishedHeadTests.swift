import Foundation
import TestSupport
import Testing

/// Somebody removes the head while a command runs: without it nothing that the command writes could be believed.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct VanishedHeadTests {
  @Test func aChangeWithoutItsHeadIsNoSuccess() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chsim -scenario both -scale 0; chsim -backup keyserver").status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: "\(sandbox.state)/storage.json"))
    // The old generation gets its second name; the new one is not in place yet.
    let prepare = ["chencryption", "-keyserver", "newkey", "-key", "prepare"]
    let command = try StoppedCommand(prepare, at: "renameat", in: sandbox)
    #expect(try sandbox.shell("mv $REHEARSAL_STATE/sim.json kept").status == 0)
    let result = command.goOn()
    #expect(result.status == 1)
    #expect(result.error.contains("sim.json] is damaged: it was removed while the command ran. Nothing was changed."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(sandbox.state)/storage.json")) == before)
    #expect(
      try sandbox.shell("mv kept $REHEARSAL_STATE/sim.json; \(prepare.joined(separator: " "))") == CommandResult())
  }
}
