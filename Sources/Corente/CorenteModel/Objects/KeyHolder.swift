internal import Simulation

/// Who holds a Location's key.
enum KeyHolder: Equatable {
  /// The SCP.
  case scp
  /// The gateway whose key it is, or that of another Location, by its id.
  case location(Int)

  /// By what the ledger knows the holder.
  var ledgerID: String {
    switch self {
    case .scp: "scp"
    case .location(let id): String(id)
    }
  }
}

extension KeyLedger {
  /// A key of which everybody has the first generation.
  static func first(of locations: Range<Int>, since: SimTime) -> KeyLedger {
    KeyLedger(newest: 1, holders: holderIDs(of: locations), since: since)
  }

  /// The ids of all holders, in the order in which they are listed.
  static func holderIDs(of locations: Range<Int>) -> [String] {
    ([.scp] + locations.map(KeyHolder.location)).map(\.ledgerID)
  }

  /// What a holder has; every key has every holder.
  func generation(of holder: KeyHolder) -> Int { self.holder(holder.ledgerID)?.generation ?? 0 }

  /// Gives a holder what the SCP stores.
  mutating func distribute(to holder: KeyHolder, at time: SimTime) {
    give(generation(of: .scp), to: holder.ledgerID, at: time)
  }
}
