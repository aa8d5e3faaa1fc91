public import Simulation

extension StorageState {
  /// Arms a fault that lasts, or cuts a server off from one node.
  ///
  /// - Parameters:
  ///   - fault: a fault that is not counted.
  ///   - object: the key server or drive.
  ///   - value: for a server that cannot be reached, a node that does not reach it any more; for a certificate, whose.
  ///   - time: when.
  /// - Throws: that there is no such server or drive, or `notArmed` if there is nothing for the fault to strike.
  public mutating func arm(
    _ fault: StorageFault, on object: String, value: String? = nil, at time: SimTime
  ) throws(TrainerRefusal) {
    switch fault {
    case .keyserverUnreachable:
      let node = value.flatMap(Node.init(name:))
      keyServers.update(try server(object).id) { $0.link = $0.link.losing(node) }
    case .keyserverLost:
      keyServers.update(try server(object).id) { server in
        server.link = .lost
        server.keys = KeyRing()
      }
    case .keyserverCertificate:
      let trouble = value.flatMap(CertificateTrouble.init(rawValue:)) ?? .server
      keyServers.update(try server(object).id) { $0.certificateTrouble = trouble }
    case .keyserverDrift:
      let id = try server(object).id
      var isPerverted = false
      // A rekey that is under way does not hide the key in force from the fault.
      if let key = keyServerMethod.current ?? expectedServerKey {
        keyServers.update(id) { isPerverted = $0.keys.pervert(key) }
      }
      guard isPerverted else { throw .notArmed(fault.rawValue) }
    case .usbForeign:
      usb.update(try stick(object).label) { $0.isForeign = true }
      for place in usb.ports.indices where usb.ports[place].inserted?.label == object {
        usb.ports[place].inserted?.isChecked = false
      }
    case .create, .replication, .internalKey, .replyLost, .usbWrite:
      throw .notArmed(fault.rawValue)
    }
    followUp(at: time)
  }

  /// Arms a counted fault.
  public mutating func arm(_ fault: StorageFault, on object: String?, times: FaultCount) throws(TrainerRefusal) {
    switch fault {
    case .create: failingCreations = times
    case .replication: replication.failingRuns = times
    case .replyLost: lostReplies = times
    case .internalKey:
      guard internalKey != nil else { throw .notArmed(fault.rawValue) }
      internalKey?.failingRekeys = times
    case .usbWrite: usb.update(try stick(object ?? "").label) { $0.failingWrites = times }
    case .keyserverUnreachable, .keyserverLost, .keyserverDrift, .keyserverCertificate, .usbForeign:
      throw .notArmed(fault.rawValue)
    }
  }

  /// Arms a fault later.
  ///
  /// - Throws: that there is no such server or drive now.
  public mutating func arm(_ delayed: DelayedFault, at due: SimTime) throws(TrainerRefusal) {
    switch delayed.fault.target {
    case .keyServer: _ = try server(delayed.object ?? "")
    case .stick: _ = try stick(delayed.object ?? "")
    case .none: break
    }
    guard due > settledTo else { return strike(delayed, at: settledTo) }
    agenda.schedule(.strike(delayed), at: due)
  }

  /// Arms a fault whose time has come. What it was to strike may be gone by now; then nothing happens.
  mutating func strike(_ delayed: DelayedFault, at time: SimTime) {
    if let count = delayed.count {
      try? arm(delayed.fault, on: delayed.object, times: count)
    } else {
      try? arm(delayed.fault, on: delayed.object ?? "", value: delayed.value, at: time)
    }
  }

  /// Takes note that the answer to a change gets lost, if a fault is armed for that.
  ///
  /// - Returns: whether it does.
  public mutating func loseReply() -> Bool {
    guard let armed = lostReplies else { return false }
    lostReplies = armed.afterStriking
    return true
  }

  /// Ends a fault, and one that was to strike there later is not to any more.
  ///
  /// - Throws: `notArmed` if it is not in effect there, nor is to be.
  public mutating func clear(_ fault: StorageFault, on object: String?, at time: SimTime) throws(TrainerRefusal) {
    let before = self
    switch fault {
    case .keyserverUnreachable, .keyserverLost:
      keyServers.update(try server(object ?? "").id) { server in
        if (server.link == .lost) == (fault == .keyserverLost) { server.link = .up }
      }
    case .keyserverDrift:
      keyServers.update(try server(object ?? "").id) { $0.keys.straighten() }
    case .keyserverCertificate: keyServers.update(try server(object ?? "").id) { $0.certificateTrouble = nil }
    case .create: failingCreations = nil
    case .replication: replication.failingRuns = nil
    case .replyLost: lostReplies = nil
    case .internalKey: internalKey?.failingRekeys = nil
    case .usbWrite: usb.update(try stick(object ?? "").label) { $0.failingWrites = nil }
    case .usbForeign: usb.update(try stick(object ?? "").label) { $0.isForeign = false }
    }
    agenda.cancel { [keyServers] effect in
      guard case .strike(let delayed) = effect, delayed.fault == fault else { return false }
      return keyServers.areSame(delayed.object, object)
    }
    guard self != before else { throw .notArmed(fault.rawValue) }
    followUp(at: time)
  }

  func server(_ text: String) throws(TrainerRefusal) -> KeyServer {
    guard let server = keyServers.find(text) else { throw .noKeyServer }
    return server
  }

  func stick(_ label: String) throws(TrainerRefusal) -> USBStick {
    guard let stick = usb.stick(label) else { throw .noStick(label) }
    return stick
  }
}

extension KeyServers {
  /// Whether two words name the same thing: a key server has an id and a name, whatever else there is a label.
  fileprivate func areSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, let server = find(one) else { return one == other }
    return server.id == find(other)?.id
  }
}
