internal import Simulation

/// Why a key server did not do what it was asked to: KMIP's result reasons.
enum KMIPReason: UInt32 {
  /// It has no such key.
  case itemNotFound = 0x0000_0001
  /// Anything else.
  case generalFailure = 0x0000_0100
}

extension SenseData {
  private static let operationFailed: UInt32 = 1

  /// What event 086006 keeps, in the order in which IBM's page lists it: the error code, which is not known, the result status
  /// and the result reason. The result message, which is the key server's own, is left out [G33].
  static func kmip(_ reason: KMIPReason) -> SenseData { SenseData(words: [0, operationFailed, reason.rawValue]) }
}
