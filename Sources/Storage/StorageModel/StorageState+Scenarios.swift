internal import Certificates
public import Simulation

extension StorageState {
  /// The family as it is at the start of a scenario.
  ///
  /// All but `new` and `unlicensed` have ten encrypted objects; replication is scheduled every five hours, first five hours
  /// after the start (seed; the numbers are our own decision).
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String]
  ) -> StorageState { fresh(scenario, at: time, assumptions: assumptions, systemName: nil) }

  /// The same on a system with a name, and an id, of its own.
  public static func fresh(
    _ scenario: ScenarioName, at time: SimTime, assumptions: [String: String], systemName: String?
  ) -> StorageState {
    let hasKeys = scenario != .new && scenario != .unlicensed
    let system = StorageSystem.emulated(
      systemName, licensed: scenario != .unlicensed, encryptedObjects: hasKeys ? 10 : 0)
    let usesUSB = hasKeys && scenario != .keyserver
    let usesServers = hasKeys && scenario != .usb
    let usbKey = KeyID.issued(1, by: .usb, system: system.id)
    let serverKey = KeyID.issued(1, by: .keyserver, system: system.id)
    var state = StorageState(
      system: system, usb: usesUSB ? .threeDrives(with: usbKey) : .empty,
      keyServers: usesServers
        ? .primaryAndTwoMore(with: serverKey, areMasters: scenario == .multimaster) : KeyServers(),
      keyServerTypes: KeyServerTypes(enabled: usesServers ? .isklm : nil),
      replication: Replication(mode: scenario == .multimaster ? .multimaster : .manual),
      assumptions: Assumptions(assumptions),
      usbMethod: usesUSB ? .enabled(current: usbKey) : .disabled,
      keyServerMethod: usesServers ? .enabled(current: serverKey) : .disabled, start: time)
    state.validationInterval = length(assumptions[Assumption.g05.rawValue])
    state.transitionLength = length(assumptions[Assumption.g11.rawValue])
    if state.validationInterval != nil { state.beginValidation(at: time) }
    if scenario != .multimaster { state.setReplication(.every(.hours(5)), at: time) }
    return state
  }

  /// A length of time that is not nothing; nil for any other text.
  private static func length(_ text: String?) -> SimDuration? {
    guard let length = text.flatMap({ SimDuration($0) }), length.seconds > 0 else { return nil }
    return length
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
  fileprivate static func primaryAndTwoMore(with key: KeyID, areMasters: Bool) -> KeyServers {
    let servers = (0...2).map { id in
      KeyServer(
        id: id, name: "keyserver\(id)", address: "10.0.1.\(54 + id)", port: 5696, type: .isklm,
        certificate: .ofKeyServer(id), role: id == 0 || areMasters ? .master : .clone,
        keys: KeyRing([HeldKey(key, number: 1)]))
    }
    return KeyServers(all: servers, primaryID: 0)
  }
}

extension Certificate {
  /// The certificate of a scenario's key server: fictional, and valid for as long as time can be written.
  fileprivate static func ofKeyServer(_ id: Int) -> Certificate {
    let name = "CN = keyserver\(id).example.com"
    let digits = (0..<4).map { FNV1a.hexadecimal(FNV1a.scattered("\(name)/\($0)")) }.joined().uppercased()
    let pairs = stride(from: 0, to: 64, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
    return Certificate(
      subject: name, issuer: "CN = Rehearsal CA", notBefore: .earliest, notAfter: .latest,
      fingerprint: pairs.joined(separator: ":"))
  }
}
