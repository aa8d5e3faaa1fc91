/// A machine to which an operator logs on.
public enum Machine: String, CaseIterable, Sendable {
  /// The workstation.
  case lmd
  /// The key processor attached to it.
  case kp

  /// The machine as messages name it.
  public var title: String { rawValue.uppercased() }
}
