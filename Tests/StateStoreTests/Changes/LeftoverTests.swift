import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// What a command leaves that was killed in the middle of a change.
@Suite struct LeftoverTests {
  /// What a killed command left behind: all of it garbage.
  @Test func leftoversAreHarmlessAndGo() throws {
    let rig = try DamageTests.rig()
    try rig.grind()
    for name in [".mill.json.new", ".mill.json.prev.new", ".sim.json.new", ".sim.json.prev.new"] {
      try rig.put(name, "{ half a fi")
    }
    #expect(try rig.mill().sacks == 8)
    let before = rig.bytes("mill.json")
    try rig.grind()
    try rig.advance(.hours(1))
    #expect(try rig.mill().sacks == 9)
    #expect(rig.bytes("mill.json.prev") == before)
    #expect(rig.names() == ["mill-1.log", "mill.json", "mill.json.prev", "sim.json", "sim.json.prev"])
  }

  /// Killed between the second name and the rename: the file and its previous generation are one.
  @Test func aFileThatIsItsOwnPreviousGenerationIsReplaced() throws {
    let rig = try DamageTests.rig()
    try FileManager.default.linkItem(atPath: rig.path("mill.json"), toPath: rig.path("mill.json.prev"))
    let before = rig.bytes("mill.json")
    try rig.grind()
    #expect(rig.bytes("mill.json.prev") == before)
    #expect(try rig.mill().sacks == 8)
    try rig.grind()
    #expect(rig.names() == ["mill-1.log", "mill.json", "mill.json.prev", "sim.json", "sim.json.prev"])
  }
}
