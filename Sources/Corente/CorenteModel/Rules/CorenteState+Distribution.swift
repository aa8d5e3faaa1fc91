internal import Simulation

extension CorenteState {
  /// Whether a Location can contact the SCP.
  func reachesSCP(_ location: Location) -> Bool { isSCPReachable && location.isConnected }

  /// The SCP sends a Location's key to every connected Location.
  mutating func distributeKey(of id: Int, at time: SimTime) {
    for location in locations where reachesSCP(location) {
      locations[id].key.distribute(to: .location(location.id), at: time)
    }
  }

  /// A Location contacts the SCP and gets every key that it stores, however many generations it missed.
  mutating func contact(by id: Int, at time: SimTime) {
    for owner in locations.indices { locations[owner].key.distribute(to: .location(id), at: time) }
    locations[id].lastContact = time
  }
}
