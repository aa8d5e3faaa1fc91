import Simulation
import Testing

@testable import StorageModel

/// The name of the system.
@Suite struct NameTests {
  @Test func theSystemCanBeGivenAName() throws {
    var rehearsal = try Rehearsal()
    let id = rehearsal.state.system.id
    try rehearsal.state.rename(to: "array 2.b_c-d", at: rehearsal.now)
    #expect(rehearsal.state.system.name == "array 2.b_c-d")
    #expect(rehearsal.state.system.id == id)
    #expect(rehearsal.state.impossibility == nil)
  }

  @Test(arguments: ["", "2array", "-array", "array ", "arr:ay", String(repeating: "a", count: 64)])
  func aNameThatNoObjectMayHaveIsRefused(name: String) throws {
    var rehearsal = try Rehearsal()
    let refusal = rehearsal.refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.rename(to: name, at: rehearsal.now)
    }
    #expect(refusal == .badName)
  }

  @Test func aLockedSystemKeepsItsName() throws {
    var rehearsal = try Rehearsal(.keyserver)
    for server in ["0", "1", "2"] { try rehearsal.cutOff(server) }
    rehearsal.state.restart(at: rehearsal.now)
    let refusal = rehearsal.refusal { rehearsal throws(StorageRefusal) in
      try rehearsal.state.rename(to: "array2", at: rehearsal.now)
    }
    #expect(refusal == .locked)
  }
}
