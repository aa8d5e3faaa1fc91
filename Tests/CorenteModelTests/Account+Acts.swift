import CorenteModel
import Simulation

/// What somebody does.
extension Account {
  /// Does what was done.
  ///
  /// - Returns: how it must have been refused; nil if it must not.
  mutating func apply(_ act: Act) -> CorenteRefusal? {
    let refusal = refusal(of: act)
    if let refusal {
      met.insert("\(refusal)".prefix { $0 != "(" }.description)
      return refusal
    }
    switch act {
    case .regenerate(let name, _, _):
      hasFailed[Self.id(name)] = false
      isRegenerating[Self.id(name)] = true
      plan(.key(Self.id(name)), after: 30)
    case .arm(let fault, let name): set(fault, name.map(Self.id), to: true)
    case .armLater(let fault, let name, let seconds): plan(.fault(fault, name.map(Self.id)), after: seconds)
    case .clear(let fault, let name): set(fault, name.map(Self.id), to: false)
    case .clearAll:
      // One after another, as they are listed: a connection may come and go while they are cleared.
      for id in 0..<4 {
        set(.locationOffline, id, to: false)
        set(.scpLink, id, to: false)
      }
      set(.scp, nil, to: false)
      set(.regenerate, nil, to: false)
    }
    notice()
    return nil
  }

  private func refusal(of act: Act) -> CorenteRefusal? {
    guard case .regenerate(let name, let user, let password) = act else { return nil }
    if !isSCPUp { return .scpUnreachable }
    if (user, password) != ("jdoe", "Training1"), (user, password) != ("csmith", "Training2") {
      return .notAuthenticated
    }
    if user == "csmith", name != "Chicago", name != "Austin" { return .noPower(user: user, location: name) }
    if isRegenerating[Self.id(name)] { return .inProgress(location: name) }
    return isLinked(Self.id(name)) ? nil : .notConnected(location: name)
  }
}
