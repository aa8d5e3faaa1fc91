extension Assumption {
  /// Why a text that is not one of `selections` cannot be chosen, to follow a colon.
  static func whyNot(_ text: String) -> String {
    guard let sign = text.firstIndex(of: "=") else { return "it is not of the form Gnn=choice" }
    let number = String(text[..<sign])
    guard let assumption = Assumption(rawValue: number) else { return "lssim -assumptions knows no [\(number)]" }
    switch assumption {
    case .g05: return "\(number) is chosen with -validation"
    case .g11: return "\(number) is chosen with -transition"
    default:
      let choices = assumption.choices.map(\.rawValue).joined(separator: " or ")
      return assumption.isSwitchable ? "\(number) takes \(choices)" : "\(number) has one answer, \(choices)"
    }
  }
}
