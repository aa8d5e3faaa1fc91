import Simulation
import Testing

@testable import StorageModel

/// One crafted state for each thing that no sequence of commands leads to.
@Suite struct ImpossibilityTests {
  /// A deliberate edit, and what it is found out by.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: @Sendable (inout StorageState) -> Void

    init(_ found: String, _ change: @escaping @Sendable (inout StorageState) -> Void) {
      testDescription = found
      self.change = change
    }
  }

  static let edits = [
    Edit("the ids of the key servers do not rise") { $0.keyServers.all.swapAt(0, 1) },
    Edit("two key servers have the same name") { state in
      let old = state.keyServers.all[2]
      state.keyServers.all[2] = KeyServer(
        id: 2, name: "keyserver0", address: old.address, port: old.port, type: .isklm, certificate: nil, role: .clone,
        keys: old.keys)
    },
    Edit("there are more than four key servers") { state in
      for id in 3...4 { state.keyServers.all.append(ImpossibilityTests.server(id, port: 5696)) }
    },
    Edit("the primary is not among the key servers") { $0.keyServers.primaryID = 3 },
    Edit("a key server's port is not 1 to 65535") { state in
      state.keyServers.all.append(ImpossibilityTests.server(3, port: 65_536))
    },
    Edit("a USB flash drive is in two ports") { $0.usb.ports[3].inserted = $0.usb.ports[0].inserted },
    Edit("two USB flash drives have the same label") { $0.usb.sticks.append(USBStick(label: "stick1")) },
    Edit("a port holds a USB flash drive that does not exist") { $0.usb.sticks.removeFirst() },
    Edit("the ids of the ports do not rise") { $0.usb.ports.swapAt(2, 3) },
    Edit("a USB flash drive's label is not allowed") { $0.usb.sticks.append(USBStick(label: "")) },
    Edit("a method that is not enabled has a new key prepared") { state in
      state.rekey = Rekey(method: .usb, newKey: KeyID("new"))
      state.usbMethod = .disabled
    },
    Edit("the prepared key is the current key") { state in
      state.rekey = state.usbMethod.current.map { Rekey(method: .usb, newKey: $0) }
    },
    Edit("the number of encrypted objects is out of range") { $0.system.encryptedObjects = -1 },
    Edit("the number of encrypted objects is out of range") { $0.system.encryptedObjects = 100_001 },
    Edit("the system is locked although it reaches its key") { $0.system.isLocked = true },
    Edit("a length of time is nothing") { $0.validationInterval = SimDuration(seconds: 0) },
    Edit("a length of time is nothing") { $0.transitionLength = SimDuration(seconds: 0) },
    Edit("a step of a rekey that is under way does not end") { state in
      state.transition = Transition(method: .usb, status: .preparing)
    },
    Edit("fewer than no keys were made") { $0.usbKeysIssued = -1 },
    Edit("fewer than no keys were made") { $0.keyServerKeysIssued = -1 },
    Edit("something due was not applied") { $0.settledTo = $0.settledTo + .hours(6) },
    Edit("something due was not applied") { $0.settledTo = $0.settledTo + .hours(5) },
  ]

  @Test(arguments: edits) func itIsFoundOut(edit: Edit) throws {
    var state = try Rehearsal().state
    edit.change(&state)
    #expect(state.impossibility == edit.testDescription)
  }

  private static func server(_ id: Int, port: Int) -> KeyServer {
    KeyServer(
      id: id, name: "keyserver\(id)", address: "10.0.1.60", port: port, type: .isklm, certificate: nil, role: .clone)
  }
}
