/// Which part of the product a command belongs to.
public enum CommandGroup: Equatable, Sendable {
  /// A view of the real system: also `svcinfo NAME`.
  case view
  /// An action on the real system: also `svctask NAME`.
  case task
  /// A word that stands before a view or an action, on the real system too.
  case prefix
  /// A view of, or an action on, another real system, which knows no `svcinfo` and `svctask`; the system's name.
  case other(String)
  /// The trainer's side, which no real system has.
  case simulation
}
