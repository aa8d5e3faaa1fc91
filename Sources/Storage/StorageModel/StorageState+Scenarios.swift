public import Simulation

extension StorageState {
  /// The family as it is at the start of a scenario.
  ///
  /// All but `new` and `unlicensed` have ten encrypted objects; replication is scheduled every five hours, first five hours
  /// after the start (seed; the numbers are our own decision).
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]
  ) -> StorageState {
    let hasKeys = scenario != .new && scenario != .unlicensed
    let system = StorageSystem.emulated(licensed: scenario != .unlicensed, encryptedObjects: hasKeys ? 10 : 0)
    let usesUSB = hasKeys && scenario != .keyserver
    let usesServers = hasKeys && scenario != .usb
    let usbKey = KeyID.issued(1, by: .usb, system: system.id)
    let serverKey = KeyID.issued(1, by: .keyserver, system: system.id)
    var state = StorageState(
      system: system, usb: usesUSB ? .threeDrives(with: usbKey) : .empty,
      keyServers: usesServers ? .primaryAndTwoMore(with: serverKey) : KeyServers(),
      replication: Replication(mode: scenario == .multimaster ? .multimaster : .manual),
      assumptions: Assumptions(assumptions),
      usbMethod: usesUSB ? .enabled(current: usbKey) : .disabled,
      keyServerMethod: usesServers ? .enabled(current: serverKey) : .disabled, start: time)
    if scenario != .multimaster { state.setReplication(.every(.hours(5)), at: time) }
    return state
  }
}

extension USBPorts {
  fileprivate static func threeDrives(with key: KeyID) -> USBPorts {
    var usb = USBPorts.empty
    for place in 0..<3 {
      var stick = USBStick(label: "stick\(place + 1)")
      _ = stick.write(key, sparing: key)
      usb.sticks.append(stick)
      usb.ports[place].inserted = USBPort.Insertion(label: stick.label, isChecked: true)
    }
    return usb
  }
}

extension KeyServers {
  fileprivate static func primaryAndTwoMore(with key: KeyID) -> KeyServers {
    let servers = (0...2).map { id in
      KeyServer(
        id: id, name: "keyserver\(id)", address: "10.0.1.\(54 + id)", port: 5696, type: .isklm,
        certificate: "subject=CN=keyserver\(id).example.com issuer=CN=Rehearsal CA",
        keys: KeyRing([HeldKey(key, number: 1)]))
    }
    return KeyServers(all: servers, primaryID: 0)
  }
}
