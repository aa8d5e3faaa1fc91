/// A question about the real system whose answer can be switched: those from which a script could come out differently.
public enum CorenteAssumption: String, CaseIterable, Sendable {
  /// Whether the key of a Location can be regenerated that is not connected.
  case c05 = "C05"
  /// What a second regeneration does while one is under way.
  case c06 = "C06"
  /// Whether tunnels stay up while a gateway has lost the SCP.
  case c08 = "C08"
  /// What an administrator sees while the SCP cannot be reached.
  case c11 = "C11"

  /// What there is to choose from; the usual answer comes first.
  public var choices: [String] {
    switch self {
    case .c05: ["refuse", "allow"]
    case .c06: ["refuse", "unchanged"]
    case .c08: ["yes", "no"]
    case .c11: ["everything", "nothing"]
    }
  }
}
