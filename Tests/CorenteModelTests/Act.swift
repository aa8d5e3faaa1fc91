import CorenteModel
import Simulation
import TestSupport

/// Something that somebody does, which takes no time.
enum Act {
  case regenerate(String, user: String, password: String)
  case arm(CorenteFault, String?)
  case armLater(CorenteFault, String?, seconds: Int)
  case clear(CorenteFault, String?)
  case clearAll

  /// Any of them; most often what leads somewhere.
  static func random(using random: inout SeededGenerator) -> Act {
    let name = Domain.names.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<25, using: &random) {
    case 0..<10: return .regenerate(name, user: "jdoe", password: "Training1")
    case 10: return .regenerate(name, user: "csmith", password: "Training2")
    case 11: return .regenerate(name, user: "jdoe", password: "Training2")
    case 12, 13: return .arm(.locationOffline, name)
    case 14, 15: return .clear(.locationOffline, name)
    case 16, 17: return .arm(.scpLink, name)
    case 18, 19: return .clear(.scpLink, name)
    case 20: return .arm(.scp, nil)
    case 21: return .clear(.scp, nil)
    case 22: return .arm(.regenerate, nil)
    case 23:
      let fault = CorenteFault.allCases.randomElement(using: &random) ?? .scp
      let seconds = [1, 5, 15, 20, 30, 35].randomElement(using: &random) ?? 1
      return .armLater(fault, fault.strikesLocation ? name : nil, seconds: seconds)
    default: return .clearAll
    }
  }

  /// Does it.
  ///
  /// - Returns: why it was refused, if it was.
  func apply(to domain: inout Domain) -> CorenteRefusal? {
    do throws(CorenteRefusal) {
      switch self {
      case .regenerate(let name, let user, let password):
        try domain.regenerate(name, user: user, password: password)
      case .arm(let fault, let name): _ = try? domain.arm(fault, name)
      case .armLater(let fault, let name, let seconds): _ = try? domain.arm(fault, name, after: seconds)
      case .clear(let fault, let name): _ = try? domain.clear(fault, name)
      case .clearAll: _ = try? domain.clearAll()
      }
      return nil
    } catch {
      return error
    }
  }
}
