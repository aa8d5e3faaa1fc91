import Foundation
import Simulation
import StateStore
import TestSupport
import Testing

/// What a change writes, and when it writes nothing.
@Suite struct CommitTests {
  @Test func theGenerationRisesByOneAChange() throws {
    let rig = try DamageTests.rig()
    for generation in 2...12 {
      try rig.grind()
      #expect(rig.generation(of: "mill.json") == generation)
    }
    #expect(rig.generation(of: "sim.json") == 2)
    try rig.advance(.hours(1))
    #expect(rig.generation(of: "sim.json") == 3)
    #expect(rig.generation(of: "mill.json") == 12)
  }

  @Test func aChangeThatMakesNoDifferenceWritesNothing() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.hours(5))
    let before = rig.sandbox.stateFiles()
    try rig.store.change(Mill.self) { mill, _ in mill.sacks += 0 }
    try rig.store.changeHead { head, wall in head.clock.advance(by: SimDuration(seconds: 0)) }
    #expect(rig.sandbox.stateFiles() == before)
    #expect(try rig.mill().turns == 8)
  }

  @Test func aChangeReturnsWhatItsBodyReturns() throws {
    let rig = try DamageTests.rig()
    #expect(try rig.store.change(Mill.self) { mill, _ in mill.sacks * 2 } == 14)
  }

  @Test func aRefusalLeavesTheBytesAlone() throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    #expect(throws: ChangeFailure<MillRefusal>.self) {
      try rig.store.change(Mill.self, leavesTrace: { $0 == .spoiled }) { mill, _ throws(MillRefusal) in
        mill.sacks += 1
        throw MillRefusal.refused
      }
    }
    #expect(throws: ChangeFailure<MillRefusal>.self) {
      try rig.store.changeHead { head, wall throws(MillRefusal) in
        head.clock.advance(by: .hours(1))
        throw MillRefusal.refused
      }
    }
    #expect(throws: ChangeFailure<MillRefusal>.self) {
      try rig.store.begin { _, _ throws(MillRefusal) in throw MillRefusal.refused }
    }
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func aRefusalThatLeavesATraceIsWritten() throws {
    let rig = try DamageTests.rig()
    var refusal: MillRefusal?
    do throws(ChangeFailure<MillRefusal>) {
      try rig.store.change(Mill.self, leavesTrace: { $0 == .spoiled }) { mill, _ throws(MillRefusal) in
        mill.sacks -= 1
        throw MillRefusal.spoiled
      }
    } catch {
      if case .refused(let reason) = error { refusal = reason }
    }
    #expect(refusal == .spoiled)
    #expect(try rig.mill().sacks == 6)
    #expect(rig.generation(of: "mill.json") == 2)
  }

  @Test func thePreviousGenerationStandsBesideTheFile() throws {
    let rig = try DamageTests.rig()
    #expect(rig.bytes("mill.json.prev") == nil)
    for _ in 1...3 {
      let before = rig.bytes("mill.json")
      try rig.grind()
      #expect(rig.bytes("mill.json.prev") == before)
    }
    let before = rig.bytes("sim.json")
    try rig.advance(.hours(1))
    #expect(rig.bytes("sim.json.prev") == before)
  }

  @Test func goingBackToThePreviousGenerationIsOneCopy() throws {
    let rig = try DamageTests.rig()
    try rig.advance(.hours(3))
    try rig.grind()
    try rig.copy("mill.json.prev", to: "mill.json")
    #expect(try rig.mill().sacks == 7)
    #expect(try rig.history() == [100, 101, 102, 104, 103, 105, 106])
    try rig.grind(10)
    #expect(try rig.mill().sacks == 17)
    #expect(try rig.history() == [100, 101, 102, 104, 103, 105, 106])
  }

  /// A fault of the model must not reach the disk, where it would be found as damage.
  @Test func aStateThatCannotBeIsNotWritten() throws {
    let rig = try DamageTests.rig()
    let before = rig.sandbox.stateFiles()
    let error = failure { try rig.grind(-100) }
    #expect(error == .unsound(file: rig.path("mill.json"), what: "there are fewer than no sacks"))
    #expect(error?.code == "RHRSL0113E")
    let headError = failure {
      try rig.store.changeHead { head, wall in head.clock.rescale(to: -1, wall: wall) }
    }
    #expect(headError?.fileName == "sim.json")
    #expect(rig.sandbox.stateFiles() == before)
    try rig.grind()
  }

  @Test func aStateTooLargeToBeReadAgainIsNotWritten() throws {
    let rig = try DamageTests.rig()
    let before = rig.bytes("mill.json")
    let label = String(repeating: "a", count: 64 << 20)
    let error = failure { try rig.store.change(Mill.self) { mill, _ in mill.label = label } }
    #expect(error == .unsound(file: rig.path("mill.json"), what: "it is too large"))
    #expect(rig.bytes("mill.json") == before)
  }

  @Test func afterAChangeThereAreJustTheFilesOfTheState() throws {
    let rig = try DamageTests.rig()
    try rig.grind()
    try rig.advance(.hours(1))
    #expect(rig.names() == ["mill-1.log", "mill.json", "mill.json.prev", "sim.json", "sim.json.prev"])
  }

  @Test func aLargeStateIsKept() throws {
    let rig = try DamageTests.rig()
    let label = String(repeating: "a long label, ", count: 300_000)
    try rig.store.change(Mill.self) { mill, _ in mill.label = label }
    #expect(try rig.mill().label == label)
  }
}
