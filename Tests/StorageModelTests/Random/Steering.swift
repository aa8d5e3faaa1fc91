import Simulation
import TestSupport

@testable import StorageModel

/// Chooses what happens next: in three of four cases the likely right thing, else anything. Random steps alone would never
/// get a rekey done, and so would show nothing.
struct Steering {
  var generator: SeededGenerator
  /// How many steps of a calamity are still to come.
  private var calamity = 0
  /// How many of ten rekeys are cancelled: in some sessions most of them, so that keys pile up beside the one in force.
  private var cancelled = 1

  init(generator: SeededGenerator) {
    self.generator = generator
    if chance(1, of: 6) { cancelled = 8 }
  }

  mutating func next(_ state: StorageState) -> Step {
    if calamity == 0, chance(1, of: 60) { calamity = 6 + number(6) }
    if calamity > 0 {
      calamity -= 1
      return calamity == 0 ? .restart : oneOf(calamities(state)) ?? .restart
    }
    return chance(3, of: 4) ? likely(state) : anything(state)
  }

  /// Drives are taken away and turn out to be another's, servers are lost or out of reach.
  private func calamities(_ state: StorageState) -> [Step] {
    state.usb.ports.filter { $0.inserted != nil }.map { .remove($0.id) }
      + state.usb.sticks.filter { !$0.isForeign }.prefix(2).map { .arm(.usbForeign, $0.label, nil) }
      + state.keyServers.all.filter { $0.observation.isReachable }.flatMap { server in
        [.arm(.keyserverUnreachable, String(server.id), nil), .arm(.keyserverLost, String(server.id), nil)]
      }
  }

  private mutating func likely(_ state: StorageState) -> Step {
    if state.system.isLocked { return oneOf(unlocking(state)) ?? anything(state) }
    if state.transition != nil, chance(3, of: 4) { return .pass(SimDuration(seconds: 40)) }
    if let rekey = state.rekey {
      if chance(cancelled, of: 10) { return .rekey(.cancel, rekey.method) }
      switch number(9) {
      case 0: return .backUp
      case 1: return waiting(state)
      case 2: return chance(1, of: 2) ? .insert(label(), port()) : .arm(.usbForeign, label(), nil)
      default: return take(.commit, rekey.method, state)
      }
    }
    let method = oneOf(EncryptionMethod.allCases.filter { state.method($0).isEnabled }) ?? .keyserver
    return take(.prepare, chance(1, of: 12) ? self.method() : method, state)
  }

  /// The step, or what is in its way put right.
  private mutating func take(_ step: RekeyStep, _ method: EncryptionMethod, _ state: StorageState) -> Step {
    do throws(StorageRefusal) {
      try state.requireReady(for: step, of: method)
      if method == .keyserver, let primary = state.keyServers.primary, !state.canMakeKeys(primary), chance(1, of: 2) {
        return .promote(primary.id)
      }
      return .rekey(step, method)
    } catch {
      switch error {
      case .notEnabled: return method == .recoverykey ? .enableRecoveryKey : .enable(method)
      case .noPrimary: return definingPrimary(state)
      case .keyServerNotOnline(let name, _): return mend(name, state)
      case .notConfirmed: return .confirm(rightly: true)
      case .notValidated: return .validateRecoveryKey(rightly: true)
      case .tooFewDrives, .tooFewCopies, .currentKeyNotInserted:
        return (chance(1, of: 2) ? drives(state).last : oneOf(drives(state))) ?? .insert(label(), port())
      default: return anything(state)
      }
    }
  }

  private mutating func definingPrimary(_ state: StorageState) -> Step {
    if let server = oneOf(state.keyServers.all) { return .change(server.id, KeyServerSettings(becomesPrimary: true)) }
    if state.keyServerTypes.enabled == nil { return .enableType(.isklm) }
    return .make(KeyServerSettings(address: address(), becomesPrimary: true))
  }

  private mutating func mend(_ name: String, _ state: StorageState) -> Step {
    guard let fault = state.armedFaults.first(where: { $0.object == name }) else { return waiting(state) }
    return .clear(fault.fault, name)
  }

  private mutating func waiting(_ state: StorageState) -> Step {
    switch number(8) {
    case 0: return .replicate
    case 1: return .restore(number(3), from: number(2) == 0 ? nil : number(12))
    case 2: return .replication(mode())
    default:
      guard let next = state.nextReplication else { return .replicate }
      return .pass(SimDuration(seconds: next.seconds(since: state.settledTo)))
    }
  }

  /// What helps the drives: one that holds the key comes back, another system's turns out to be ours, a port is freed.
  private func drives(_ state: StorageState) -> [Step] {
    let inserted = state.usb.ports.compactMap(\.inserted?.label)
    let free = state.usb.ports.filter { $0.inserted == nil }
    var steps = state.usb.sticks.filter(\.isForeign).map { Step.clear(.usbForeign, $0.label) }
    guard let port = free.first else { return steps + state.usb.ports.map { .remove($0.id) } }
    let holders = state.usb.sticks.filter { stick in
      !inserted.contains(stick.label) && state.method(.usb).current.map { stick.holds($0) } != false
    }
    steps += holders.map { .insert($0.label, port.id) }
    return steps + [.insert("fresh\(state.usb.sticks.count)", port.id)]
  }

  private func unlocking(_ state: StorageState) -> [Step] {
    drives(state) + state.armedFaults.map { .clear($0.fault, $0.object.isEmpty ? nil : $0.object) }
      + state.keyServers.all.map { .restore($0.id, from: nil) }
  }
}

/// What is chosen from.
extension Steering {
  mutating func mode() -> Replication.Mode {
    oneOf([.manual, .multimaster, .every(.hours(5)), .every(.hours(7)), .every(SimDuration(seconds: 60))]) ?? .manual
  }

  mutating func method() -> EncryptionMethod {
    chance(1, of: 6) ? .recoverykey : chance(1, of: 2) ? .usb : .keyserver
  }

  mutating func server() -> String { chance(1, of: 20) ? "nobody" : String(number(4)) }
  mutating func port() -> Int { oneOf([0, 1, 8, 9, 9, 7]) ?? 0 }
  mutating func address() -> String { "10.0.1.\(54 + number(6))" }

  mutating func label() -> String {
    switch number(12) {
    case 0..<6: "stick\(1 + number(3))"
    case 11: "not a label"
    default: "spare\(number(6))"
    }
  }

  mutating func number(_ below: Int) -> Int { Int.random(in: 0..<max(1, below), using: &generator) }
  mutating func chance(_ count: Int, of all: Int) -> Bool { number(all) < count }
  mutating func oneOf<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &generator) }
}
