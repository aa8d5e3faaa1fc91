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
    Edit("a key server's id is not 0 to 3") { state in
      for id in 3...4 { state.keyServers.all.append(ImpossibilityTests.server(id, port: 5696)) }
    },
    Edit("a key server's id is not 0 to 3") { state in
      state.keyServers.all.insert(ImpossibilityTests.server(-1, port: 5696), at: 0)
    },
    Edit("a key server's name is not allowed") { $0.keyServers.all[1].name = "a\nb" },
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
    Edit("the USB ports are not those of the system") { $0.usb.ports.removeLast() },
    Edit("the USB ports are not those of the system") { state in
      state.usb.ports[3] = USBPort(id: 9, node: .node1, number: 2)
    },
    Edit("there are more than 64 USB flash drives") { state in
      state.usb.sticks += (0..<64).map { USBStick(label: "more\($0)") }
    },
    Edit("a USB flash drive has a key twice, or more than four") { state in
      state.usb.sticks[0].keys += state.usb.sticks[0].keys
    },
    Edit("the number of keys made is out of range") { $0.usbKeysIssued = -1 },
    Edit("the number of keys made is out of range") { $0.usbKeysIssued = .max },
    Edit("the number of keys made is out of range") { $0.keyServerKeysIssued = -1 },
    Edit("the number of keys made is out of range") { $0.keyServerKeysIssued = .max },
    Edit("the number of keys made is out of range") { $0.recoveryKey.issued = .max },
    Edit("there is a USB key that was never made") { state in
      state.usb.sticks[0].keys = [.issued(2, by: .usb, system: state.system.id)]
    },
    Edit("there is a USB key that was never made") { state in
      state.usbMethod = .enabled(current: .issued(2, by: .usb, system: state.system.id))
    },
    Edit("there is a recovery key that was never made") { state in
      state.recoveryKey.method = .enabled(current: .issued(2, by: .recoverykey, system: state.system.id))
    },
    Edit("there is a key-server key that was never made") { state in
      let key = KeyID.issued(2, by: .keyserver, system: state.system.id)
      state.keyServers.all[0].keys.add(HeldKey(key, number: 2), sparing: nil)
    },
    Edit("the numbers of the backups do not rise") { state in
      state.backups = [KeyServerBackup(number: .max, time: state.settledTo, keys: KeyRing())]
    },
    Edit("the internal key was tried too often") { state in
      state.internalKey = InternalKey(lastRekey: state.settledTo)
      state.agenda.schedule(.renewInternalKey(failures: .max), at: state.settledTo + .hours(1))
    },
    Edit("the internal key is not renewed, or one that is not used is, or twice") { state in
      state.internalKey = InternalKey(lastRekey: state.settledTo)
    },
    Edit("the internal key is not renewed, or one that is not used is, or twice") { state in
      state.agenda.schedule(.renewInternalKey(failures: 0), at: state.settledTo + .hours(1))
    },
    Edit("replication that is scheduled does not run, or one that is not does, or twice") { state in
      state.agenda.schedule(.replicate, at: state.settledTo + .hours(1))
    },
    Edit("replication that is scheduled does not run, or one that is not does, or twice") { state in
      state.agenda.cancel { $0 == .replicate }
    },
    Edit("the system does not look at its key servers, or twice") { $0.validationInterval = .hours(1) },
    Edit("something happened in the future") { $0.recoveryKey.validatedAt = $0.settledTo + .hours(1) },
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
