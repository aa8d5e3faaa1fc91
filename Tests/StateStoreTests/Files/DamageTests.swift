import Foundation
import StateStore
import Simulation
import TestSupport
import Testing

/// Whatever happens to the bytes of a file, it is found out, told of, and left as it is.
@Suite struct DamageTests {
  /// A file that is gone must not show the state as at the start.
  @Test func aFileThatIsGoneIsMissed() throws {
    let rig = try Self.rig()
    try rig.grind(1)
    try rig.grind(1)
    try FileManager.default.removeItem(atPath: "\(rig.sandbox.state)/mill.json")
    let error = #expect(throws: StoreError.self) { _ = try rig.mill() }
    guard case .damaged(_, let what, let remedy) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(what == "it is missing, although mill.json.prev is there")
    #expect(remedy.hasPrefix("To go back to the previous generation: cp "))
    #expect(throws: (any Error).self) { try rig.grind(1) }
    try FileManager.default.removeItem(atPath: "\(rig.sandbox.state)/mill.json.prev")
    _ = try rig.mill()
  }

  /// A state with something of everything in it: an open alert, a history, a label.
  static func rig() throws -> StoreRig {
    let rig = try StoreRig()
    try rig.stopClock()
    try rig.advance(.hours(3))
    try rig.grind(7)
    return rig
  }

  /// Why the state cannot be read once a file holds these bytes; they must be there afterwards.
  static func failureOfReading(_ rig: StoreRig, _ name: String, as data: Data) throws -> StoreError? {
    try rig.put(name, data)
    let error = failure { _ = try rig.store.readWithHistory(Mill.self) }
    #expect(rig.bytes(name) == data)
    return error
  }

  @Test(arguments: ["sim.json", "mill.json"]) func aFileThatWasCutOffIsDamaged(_ name: String) throws {
    let rig = try Self.rig()
    let whole = try #require(rig.bytes(name))
    for length in 0..<whole.count {
      let error = try Self.failureOfReading(rig, name, as: whole.prefix(length))
      try #require(error?.damage != nil, "cut off after \(length) bytes")
      #expect(error?.fileName == name)
    }
    #expect(try Self.failureOfReading(rig, name, as: whole) == nil)
  }

  @Test(arguments: ["sim.json", "mill.json"]) func aFileWithOneBitFlippedIsDamaged(_ name: String) throws {
    let rig = try Self.rig()
    let whole = try #require(rig.bytes(name))
    for place in whole.indices {
      for bit in 0..<8 {
        var flipped = whole
        flipped[place] ^= 1 << UInt8(bit)
        let error = try Self.failureOfReading(rig, name, as: flipped)
        try #require(error?.damage != nil, "bit \(bit) of byte \(place)")
        #expect(error?.fileName == name)
      }
    }
    #expect(try Self.failureOfReading(rig, name, as: whole) == nil)
  }

  @Test(arguments: ["sim.json", "mill.json"]) func aFileWithABlockOfZeroesIsDamaged(_ name: String) throws {
    let rig = try Self.rig()
    let whole = try #require(rig.bytes(name))
    for start in stride(from: 0, to: whole.count, by: 64) {
      var zeroed = whole
      let block = start..<min(start + 64, whole.count)
      zeroed.replaceSubrange(block, with: Data(count: block.count))
      #expect(try Self.failureOfReading(rig, name, as: zeroed)?.damage != nil)
    }
    #expect(try Self.failureOfReading(rig, name, as: Data(count: whole.count))?.damage != nil)
    #expect(try Self.failureOfReading(rig, name, as: whole + whole)?.damage != nil)
  }

  @Test(arguments: ["sim.json", "mill.json"]) func noWayOfUsingADamagedStateChangesIt(_ name: String) throws {
    let rig = try Self.rig()
    var damaged = try #require(rig.bytes(name))
    damaged[damaged.count / 2] ^= 1
    try rig.put(name, damaged)
    let before = rig.sandbox.stateFiles()
    for error in rig.everyWay() { #expect(error?.damage == "its checksum does not match its contents") }
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func theMessageNamesTheWayBack() throws {
    let rig = try Self.rig()
    try rig.grind()
    let path = rig.path("mill.json")
    #expect(
      try Self.failureOfReading(rig, "mill.json", as: Data())
        == .damaged(
          file: path, what: "it is empty", remedy: "To go back to the previous generation: cp \(path).prev \(path)"))
    try rig.copy("mill.json.prev", to: "mill.json")
    #expect(try rig.mill().sacks == 7)
  }

  @Test func whereBothGenerationsAreDamagedTheMessageDoesNotLeadInACircle() throws {
    let rig = try Self.rig()
    let path = rig.path("mill.json")
    try Data("{".utf8).write(to: URL(fileURLWithPath: "\(path).prev"))
    let error = try Self.failureOfReading(rig, "mill.json", as: Data("{".utf8))
    let way = "So is its previous generation. To go back to the start, or before a roll-back: rm \(path) \(path).prev"
    #expect(error?.text.hasSuffix(way) == true)
    try rig.remove("mill.json")
    try rig.remove("mill.json.prev")
    #expect(try rig.mill().sacks == 0)
  }

  @Test func aHeadThatIsGoneThoughItWasReplacedIsReported() throws {
    let rig = try Self.rig()
    for name in ["mill.json", "mill.json.prev"] { try? rig.remove(name) }
    try rig.reset()
    try rig.remove("sim.json")
    #expect(failure { _ = try rig.mill() }?.damage == "it is missing, although sim.json.prev is there")
  }

  @Test func whereThereIsNoPreviousGenerationTheMessageNamesAnotherWay() throws {
    let rig = try Self.rig()
    let path = rig.path("mill.json")
    let error = try Self.failureOfReading(rig, "mill.json", as: Data("{".utf8))
    #expect(
      error?.text.hasSuffix("no previous generation. To go back to the start, or before a roll-back: rm \(path)")
        == true)
    try rig.remove("mill.json")
    #expect(try rig.mill().sacks == 0)

    try rig.remove("sim.json.prev")
    let headError = try Self.failureOfReading(rig, "sim.json", as: Data("{".utf8))
    #expect(headError?.text.contains("cp ") == false)
  }
}
