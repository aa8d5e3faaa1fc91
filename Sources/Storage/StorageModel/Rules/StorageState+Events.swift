public import Simulation

extension StorageState {
  /// The open alert that matters most to encryption: the one with the lowest error code, the oldest of these.
  public var gravestAlert: Event? {
    events.openAlerts.min { ($0.cause.errorCode, $0.sequence) < ($1.cause.errorCode, $1.sequence) }
  }

  /// The gravest open alert against a key server.
  public func gravestAlert(against server: KeyServer) -> Event? {
    let object = eventObject(of: server)
    return events.openAlerts.filter { $0.object.isSame(as: object) }
      .min { ($0.cause.errorCode, $0.sequence) < ($1.cause.errorCode, $1.sequence) }
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
