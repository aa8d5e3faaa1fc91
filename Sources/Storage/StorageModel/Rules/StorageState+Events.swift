public import Simulation

extension StorageState {
  /// The open alert that matters most to encryption.
  public var gravestAlert: Event? { events.openAlerts.min { $0.isGraver(than: $1) } }

  /// The gravest open alert against a key server.
  public func gravestAlert(against server: KeyServer) -> Event? {
    let object = eventObject(of: server)
    return events.openAlerts.filter { $0.object.isSame(as: object) }.min { $0.isGraver(than: $1) }
  }

  /// `cheventlog -fix`: marks an open alert as fixed. That does not end what it was about: while that lasts the alert is
  /// opened anew at once, or kept silent [G32].
  public mutating func markAsFixed(_ sequence: Int, at time: SimTime) throws(StorageRefusal) {
    let subject = events.openAlerts.first { $0.sequence == sequence }?.subject
    guard let subject, events.fixByHand(sequence, at: time) else { throw .notAnOpenEvent }
    if assumptions[.g32] == .no { silenced.append(subject) }
    followUp(at: time)
  }

  /// An event as the log shows it: by the object that it is about, or by the system [G21].
  public func shown(_ event: Event) -> Event {
    assumptions[.g21] == .cluster ? event.about(systemObject) : event
  }

  /// The system as events name it.
  var systemObject: EventObject { EventObject(type: "cluster", id: system.id, name: system.name) }

  /// A key server as events name it.
  func eventObject(of server: KeyServer) -> EventObject {
    EventObject(type: "keyserver", id: String(server.id), name: server.name)
  }

  /// A USB port as events name it.
  func eventObject(of port: USBPort) -> EventObject {
    EventObject(type: "portusb", id: String(port.id), name: "")
  }
}
