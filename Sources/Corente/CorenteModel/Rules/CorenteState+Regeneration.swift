public import Simulation

extension CorenteState {
  /// Where the regeneration of a Location's key stands.
  public func regeneration(of location: Location) -> RegenerationStatus {
    if isRegenerating(location) { return .regenerating }
    return location.hasFailed ? .failed : .no
  }

  func isRegenerating(_ location: Location) -> Bool { isToCome(.generate(location: location.id)) }

  /// The Location whose key is to be regenerated, if it is worth while to ask for a password.
  ///
  /// - Throws: `noLocation`, `scpUnreachable`.
  @discardableResult
  public func requireLocation(_ text: String) throws(CorenteRefusal) -> Location {
    guard let location = find(text) else { throw .noLocation(text) }
    guard isSCPReachable else { throw .scpUnreachable }
    return location
  }

  /// `chlocation -regenerate key`: from now on the Location is making a new key, and all its tunnels are down.
  ///
  /// - Parameters:
  ///   - text: the Location's id or name.
  ///   - user: the administrator's user ID.
  ///   - password: the administrator's password.
  ///   - time: when.
  /// - Throws: `noLocation`, `scpUnreachable`, `notAuthenticated`, `noPower`, `inProgress`, `notConnected`, in this order.
  public mutating func regenerateKey(
    of text: String, by user: String, password: String, at time: SimTime
  ) throws(CorenteRefusal) {
    let location = try requireLocation(text)
    guard let administrator = administrators.first(where: { $0.user == user }),
      administrator.password.matches(password)
    else { throw .notAuthenticated }
    guard administrator.power.covers(location) else { throw .noPower(user: user, location: location.name) }
    guard !isRegenerating(location) else {
      if choice(of: .c06) == "unchanged" { return }
      throw .inProgress(location: location.name)
    }
    guard location.isConnected || choice(of: .c05) == "allow" else { throw .notConnected(location: location.name) }
    let before = self
    locations[location.id].hasFailed = false
    agenda.schedule(.generate(location: location.id), at: time + Delays.generation)
    events.note(.regenerationStarted(by: user), about: eventObject(of: location), at: time)
    followUp(from: before, at: time)
  }

  /// The new key is made and the SCP stores it, in one step; or it is not made, and the old one stays in use. So a gateway
  /// never has a key that nobody can check.
  mutating func generate(for id: Int, at time: SimTime) {
    guard let location = location(id) else { return }
    guard isSCPReachable, location.isConnected, !generationFails() else {
      locations[id].hasFailed = true
      events.note(.regenerationFailed(keeping: location.generation), about: eventObject(of: location), at: time)
      return
    }
    let generation = locations[id].key.issue()
    for holder in [KeyHolder.scp, .location(id)] {
      locations[id].key.give(generation, to: holder.ledgerID, at: time)
    }
    agenda.schedule(.distribute(location: id), at: time + Delays.distribution)
    events.note(.generationStored(generation), about: eventObject(of: location), at: time)
  }

  private mutating func generationFails() -> Bool {
    guard let armed = failingGenerations else { return false }
    failingGenerations = armed.afterStriking
    return true
  }
}
