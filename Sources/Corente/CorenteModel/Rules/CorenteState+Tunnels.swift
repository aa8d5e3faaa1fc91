internal import Simulation

extension CorenteState {
  /// The rule that drives everything: a tunnel can be up only if both gateways run, neither is making a new key, and each
  /// stores the other's present generation.
  ///
  /// - Parameter tunnel: the tunnel.
  /// - Returns: what stands in its way; nil if nothing does.
  public func obstacle(to tunnel: Tunnel) -> TunnelObstacle? {
    let ends = ends(of: tunnel)
    if ends.contains(where: \.isOff) { return .partnerOffline }
    if choice(of: .c08) == "no", !ends.allSatisfy(reachesSCP) { return .partnerOffline }
    if ends.contains(where: isRegenerating) { return .regenerating }
    return ends.contains { isUnknown($0, to: tunnel.partner(of: $0.id)) } ? .keyMismatch : nil
  }

  /// Whether a gateway does not store the present generation of another's key.
  private func isUnknown(_ owner: Location, to holder: Int) -> Bool {
    owner.key.generation(of: .location(holder)) != owner.generation
  }

  /// Whether a mismatch is none that lasts: every key that one end lacks of the other is on its way to it.
  func willAgreeSoon(_ tunnel: Tunnel) -> Bool {
    ends(of: tunnel).allSatisfy { end in
      let partner = tunnel.partner(of: end.id)
      return !isUnknown(end, to: partner) || isToCome(.distribute(location: end.id))
        || isToCome(.contact(location: partner))
    }
  }

  /// What a tunnel is good for at the moment.
  public func condition(of tunnel: Tunnel) -> TunnelCondition {
    if let obstacle = obstacle(to: tunnel) { return .down(obstacle) }
    return isToCome(.establish(tunnel: tunnel.id)) ? .pending : .up
  }

  /// The tunnels of a Location.
  public func tunnels(of location: Location) -> [Tunnel] { tunnels.filter { $0.joins(location.id) } }

  /// How many of some tunnels are up.
  public func upCount(_ tunnels: [Tunnel]) -> Int { tunnels.count { condition(of: $0) == .up } }

  /// The names of a tunnel's ends.
  public func name(of tunnel: Tunnel) -> String { ends(of: tunnel).map(\.name).joined(separator: "-") }

  private func ends(of tunnel: Tunnel) -> [Location] { tunnel.ends.compactMap(location) }

  func isToCome(_ effect: CorenteEffect) -> Bool { agenda.items.contains { $0.effect == effect } }
}
