public import StoredForm

/// A question about the real system that no source read so far answers, and the answer this product gives.
public enum Assumption: String, CaseIterable, Stored, Sendable {
  case g01 = "G01"
  case g02 = "G02"
  case g03 = "G03"
  case g04 = "G04"
  case g05 = "G05"
  case g06 = "G06"
  case g07 = "G07"
  case g08 = "G08"
  case g09 = "G09"
  case g10 = "G10"
  case g11 = "G11"
  case g12 = "G12"
  case g13 = "G13"
  case g14 = "G14"
  case g15 = "G15"
  case g16 = "G16"
  case g17 = "G17"
  case g18 = "G18"
  case g19 = "G19"
  case g20 = "G20"
  case g21 = "G21"
  case g22 = "G22"
  case g23 = "G23"
  case g24 = "G24"
  case g25 = "G25"
  case g26 = "G26"
  case g27 = "G27"
  case g28 = "G28"
  case g29 = "G29"
  case g30 = "G30"
  case g31 = "G31"
  case g32 = "G32"
  case g33 = "G33"
  case g34 = "G34"
  case g35 = "G35"
  case g36 = "G36"
  case g37 = "G37"
  case g38 = "G38"
  case g39 = "G39"
  case g40 = "G40"
  case g41 = "G41"
  case g42 = "G42"
  case g43 = "G43"
  case g44 = "G44"
  case g45 = "G45"

  /// What there is to choose from; the default comes first.
  public var choices: [Choice] {
    switch self {
    case .g01, .g07, .g08, .g09, .g28: [.refuse, .allow]
    case .g02: [.primary, .none, .all]
    case .g03: [.refuse, .replace]
    case .g06, .g14, .g16, .g19, .g20, .g38: [.no, .yes]
    case .g10, .g23: [.unchanged, .refuse]
    case .g04, .g13, .g17, .g18, .g22, .g24, .g26, .g29, .g32, .g40, .g41: [.yes, .no]
    case .g05: [.immediately, .regularly]
    case .g21: [.ours, .cluster]
    case .g25: [.ours, .documented]
    case .g30, .g35: [.ours, .none]
    case .g31: [.ours, .all]
    case .g34: [.ours, .short]
    case .g42: [.ours, .securityadmin]
    case .g11: [.hidden, .shown]
    case .g12: [.ours]
    case .g15: [.blank]
    case .g27, .g33, .g36, .g37, .g39, .g43, .g44, .g45: [.ours]
    }
  }

  /// Every answer that can be put in force where there is a choice, as `Gnn=choice`.
  public static var selections: [String] {
    allCases.filter(\.isSwitchable).flatMap { assumption in
      assumption.choices.map { "\(assumption.rawValue)=\($0.rawValue)" }
    }
  }

  /// Whether there is more than one answer.
  public var isSwitchable: Bool { choices.count > 1 }
}
