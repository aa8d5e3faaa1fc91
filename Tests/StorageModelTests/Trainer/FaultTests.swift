import Simulation
import Testing

@testable import StorageModel

/// Arming, listing and clearing of faults.
@Suite struct FaultTests {
  @Test func faultsAreListedAsLongAsTheyLast() throws {
    var rehearsal = try Rehearsal()
    #expect(listed(rehearsal).isEmpty)
    try rehearsal.cutOff("0", from: .node2)
    try rehearsal.cutOff("keyserver1")
    try rehearsal.lose("2")
    try rehearsal.arm(.keyserverDrift, on: "0")
    try rehearsal.arm(.create, times: 3)
    try rehearsal.arm(.replication, times: 9999)
    try rehearsal.arm(.usbWrite, on: "stick1", times: 2)
    try rehearsal.arm(.usbForeign, on: "stick3")
    #expect(
      listed(rehearsal) == [
        "keyserver-unreachable keyserver0 node2", "keyserver-drift keyserver0 ", "keyserver-unreachable keyserver1 ",
        "keyserver-lost keyserver2 ", "create  3", "replication  9999", "usb-write stick1 2", "usb-foreign stick3 ",
      ])
    try rehearsal.connect("0")
    try rehearsal.connect("1")
    try rehearsal.find("2")
    try rehearsal.clear(.keyserverDrift, on: "0")
    try rehearsal.clear(.create)
    try rehearsal.clear(.replication)
    try rehearsal.clear(.usbWrite, on: "stick1")
    try rehearsal.clear(.usbForeign, on: "stick3")
    #expect(listed(rehearsal).isEmpty)
  }

  @Test(arguments: StorageFault.allCases) func whatIsNotArmedCannotBeCleared(fault: StorageFault) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.state.enableInternalKey(at: rehearsal.now)
    let object: String? =
      switch fault.target {
      case .keyServer: "1"
      case .stick: "stick1"
      case .none: nil
      }
    #expect(refusalToClear(&rehearsal, fault, object) == .notArmed(fault.rawValue))
    if fault.isCounted {
      try rehearsal.arm(fault, on: object, times: 1)
    } else {
      try rehearsal.arm(fault, on: object ?? "")
    }
    #expect(refusalToClear(&rehearsal, fault, object) == nil)
    #expect(refusalToClear(&rehearsal, fault, object) == .notArmed(fault.rawValue))
  }

  @Test func oneFaultIsNotClearedByAnothersName() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.lose("1")
    #expect(refusalToClear(&rehearsal, .keyserverUnreachable, "1") == .notArmed("keyserver-unreachable"))
    try rehearsal.cutOff("2")
    #expect(refusalToClear(&rehearsal, .keyserverLost, "2") == .notArmed("keyserver-lost"))
  }

  @Test func aLostServerStaysLostWhenItIsCutOff() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.lose("1")
    try rehearsal.cutOff("1", from: .node1)
    #expect(try rehearsal.server(1).link == .lost)
  }

  @Test func driftStrikesTheKeyInForce() throws {
    var rehearsal = try Rehearsal()
    let current = rehearsal.current(.keyserver)
    try rehearsal.prepare(.keyserver)
    // A rekey is under way, and server 1 has not got the new key: it is the current one that turns out to be another.
    try rehearsal.arm(.keyserverDrift, on: "1")
    #expect(try !rehearsal.holds(1, current))
    #expect(rehearsal.state.serversWithCurrentKey == 2)
    try rehearsal.cancel(.keyserver)
    #expect(rehearsal.statuses == [.online, .offline, .online])
  }

  @Test func driftNeedsAKeyToStrike() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.lose("1")
    try rehearsal.find("1")
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
      try state.arm(.keyserverDrift, on: "1", at: now)
    }
    #expect(refusal == .notArmed("keyserver-drift"))
  }

  @Test(arguments: StorageFault.allCases) func thereMustBeSuchAnObject(fault: StorageFault) throws {
    var rehearsal = try Rehearsal()
    try rehearsal.state.enableInternalKey(at: rehearsal.now)
    let armed = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
      if fault.isCounted, let once = FaultCount(1) {
        try state.arm(fault, on: "nobody", times: once)
      } else {
        try state.arm(fault, on: "nobody", at: now)
      }
    }
    let cleared = refusalToClear(&rehearsal, fault, "nobody")
    switch fault.target {
    case .keyServer: #expect(armed == .noKeyServer && cleared == .noKeyServer)
    case .stick: #expect(armed == .noStick("nobody") && cleared == .noStick("nobody"))
    case .none: #expect(armed == nil && cleared == nil)
    }
  }

  @Test(arguments: StorageFault.allCases) func aCountBelongsToACountedFault(fault: StorageFault) throws {
    var rehearsal = try Rehearsal()
    let refusal = rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in
      if fault.isCounted {
        try state.arm(fault, on: "stick1", at: now)
      } else if let once = FaultCount(1) {
        try state.arm(fault, on: "1", times: once)
      }
    }
    #expect(refusal == .notArmed(fault.rawValue))
  }

  private func listed(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.state.armedFaults.map { "\($0.fault.rawValue) \($0.object) \($0.detail)" }
  }

  private func refusalToClear(
    _ rehearsal: inout Rehearsal, _ fault: StorageFault, _ object: String?
  ) -> TrainerRefusal? {
    rehearsal.trainerRefusal { state, now throws(TrainerRefusal) in try state.clear(fault, on: object, at: now) }
  }
}
