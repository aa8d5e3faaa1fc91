internal import Simulation

/// How long things take.
enum ProcedureTimes {
  /// From sending a request to its answer: ten minutes to an hour, by a formula instead of chance.
  static func answer(to request: Int) -> SimDuration { SimDuration(seconds: (10 + (7 * request + 16) % 51) * 60) }
  /// The longest that an answer usually takes.
  static let usualAnswer = SimDuration.hours(1)
  /// From sending a request to the notice that it could not be delivered.
  static let nonDelivery = SimDuration(seconds: 5 * 60)
  /// From `process` to the first advisory, and from the first to the second.
  static let advisory = SimDuration(seconds: 2 * 60)
  /// How long the check for out of date information takes.
  static let check = SimDuration(seconds: 3 * 60)
}
