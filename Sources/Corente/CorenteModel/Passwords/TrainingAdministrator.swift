internal import Simulation

/// An administrator who comes with every fresh start, to be shown to the trainee, password and all.
public struct TrainingAdministrator: Equatable, Sendable {
  /// The user ID.
  public let user: String
  /// The password.
  public let password: String
  /// The Locations the administrator has power over.
  public let power: Power

  /// Those there are.
  public static let all = [
    TrainingAdministrator(user: "jdoe", password: "Training1", power: .all),
    TrainingAdministrator(user: "csmith", password: "Training2", power: .group("central")),
  ]

  /// The administrator as the state holds it after a fresh start. The salt is made of the name and the time: others at another
  /// start, and yet a start at the same time is the same.
  func stored(at time: SimTime) -> Administrator {
    Administrator(user: user, password: PasswordHash(of: password, salt: "\(user)/\(time)"), power: power)
  }
}

extension Administrator {
  /// The password, if it is that of a training administrator.
  public var trainingPassword: String? {
    TrainingAdministrator.all.first { $0.user == user && password.matches($0.password) }?.password
  }
}
