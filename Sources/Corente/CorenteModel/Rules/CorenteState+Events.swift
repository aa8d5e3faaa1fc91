internal import Simulation

extension CorenteState {
  /// A Location as events name it.
  func eventObject(of location: Location) -> EventObject {
    EventObject(type: "location", id: String(location.id), name: location.name)
  }

  /// A tunnel as events name it.
  func eventObject(of tunnel: Tunnel) -> EventObject {
    EventObject(type: "tunnel", id: String(tunnel.id), name: name(of: tunnel))
  }
}
