internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore

/// Arming or ending a fault, of whatever family.
struct FaultChange {
  private let family: any RehearsedFamily.Type
  private let order: FaultOrder
  private let clears: Bool
  private let delay: SimDuration?

  /// Reads the arguments of a fault, and refuses those that it does not take.
  init(_ name: String, _ arguments: Arguments) throws(UsageError) {
    guard let family = RehearsedFamilies.all.first(where: { $0.faults.contains { $0.name == name } }),
      let kind = family.faults.first(where: { $0.name == name })
    else { throw .invalidData(name) }
    self.family = family
    clears = arguments[ChSimOptions.clear]
    delay = arguments[ChSimOptions.later]
    let object = arguments[ChSimOptions.object]
    let count = arguments[ChSimOptions.count]
    let value = arguments[ChSimOptions.value]
    if object == nil, kind.target != nil { throw .missingParameter }
    if object != nil, kind.target == nil { throw .exclusive }
    if count != nil, !kind.isCounted { throw .exclusive }
    try Self.require(value, kind.value, clears: clears)
    order = FaultOrder(
      name: name, object: object, count: clears || !kind.isCounted ? nil : FaultCount(count ?? 1), value: value)
  }

  func apply(in store: Store) throws(CommandFailure) {
    try apply(to: family, in: store)
  }

  private func apply<F: RehearsedFamily>(to family: F.Type, in store: Store) throws(CommandFailure) {
    try store.changing(family) { state, now throws(F.TrainerFailure) in
      if clears {
        try state.clear(order, at: now)
      } else if let delay {
        try state.arm(order, later: now + delay)
      } else {
        try state.arm(order, at: now)
      }
    }
  }

  private static func require(_ value: String?, _ kind: FaultKind.Value, clears: Bool) throws(UsageError) {
    switch (kind, value) {
    case (.none, .some): throw .exclusive
    case (.optionally(let words), .some(let value)):
      guard words.contains(value) else { throw .invalidData(value) }
    case (.duration, .none):
      guard clears else { throw .missingParameter }
    case (.duration, .some(let value)):
      guard SimDuration(value) != nil else { throw .invalidData(value) }
    case (.none, .none), (.optionally, .none): break
    }
  }
}
