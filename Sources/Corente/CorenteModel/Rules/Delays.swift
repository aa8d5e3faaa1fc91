internal import Simulation

/// How long things take (our own decision; the real times are not published).
enum Delays {
  /// From the request to the new key.
  static let generation = SimDuration(seconds: 30)
  /// From the new key to its being everywhere.
  static let distribution = SimDuration(seconds: 5)
  /// From the return of a connection to the first contact over it.
  static let contact = SimDuration(seconds: 5)
  /// From the agreement of two gateways to the tunnel.
  static let establishment = SimDuration(seconds: 15)
}
