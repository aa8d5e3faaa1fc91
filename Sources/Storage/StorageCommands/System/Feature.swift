/// A feature that needs a licence key (reference sheet 1.12). Only encryption is emulated.
enum Feature: String, CaseIterable {
  case turboPerformance = "turbo_performance"
  case easyTier = "easy_tier"
  case flashcopyUpgrade = "flashcopy_upgrade"
  case remoteMirroring = "remote_mirroring"
  case encryption

  /// Its number: the place in the list.
  var id: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it can be tried without a licence key.
  var hasTrial: Bool {
    switch self {
    case .turboPerformance, .easyTier, .remoteMirroring: true
    case .flashcopyUpgrade, .encryption: false
    }
  }

  /// The feature with this id or name.
  static func find(_ text: String) -> Feature? { allCases.first { "\($0.id)" == text || $0.rawValue == text } }
}
