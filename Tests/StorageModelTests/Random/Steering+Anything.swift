import Simulation

@testable import StorageModel

/// Steps that nobody expects.
extension Steering {
  mutating func anything(_ state: StorageState) -> Step {
    switch number(24) {
    case 0, 1, 2: .rekey(oneOf(RekeyStep.allCases) ?? .cancel, method())
    case 3: .enable(chance(1, of: 2) ? .usb : .keyserver)
    case 4: chance(1, of: 3) ? .disable(chance(1, of: 2) ? .usb : .keyserver) : .validate
    case 5: .test(number(4))
    case 6: .replicate
    case 7: .replication(mode())
    case 8: .backUp
    case 9: .restore(number(4), from: chance(1, of: 2) ? nil : number(12))
    case 10: .insert(label(), port())
    case 11: chance(1, of: 4) ? aroundPorts() : .remove(port())
    case 12: .objects(number(3))
    case 13: .restart
    case 14: assumption()
    case 15, 16: chance(1, of: 4) ? later(fault()) : fault()
    case 17: .clear(oneOf(StorageFault.allCases) ?? .create, chance(1, of: 2) ? server() : label())
    case 18, 19: keyServer()
    case 20: chance(1, of: 3) ? slowness() : otherKey()
    default: passing(state)
    }
  }

  private mutating func assumption() -> Step {
    let assumption = oneOf(Assumption.allCases) ?? .g01
    return .assume(assumption, oneOf(assumption.choices + [.replace]) ?? .refuse)
  }

  private mutating func fault() -> Step {
    switch oneOf(StorageFault.allCases) ?? .create {
    case .create: .armCounted(.create, nil, 1 + number(2))
    case .replication: .armCounted(.replication, nil, 1 + number(3))
    case .replyLost: .armCounted(.replyLost, nil, 1 + number(2))
    case .internalKey: .armCounted(.internalKey, nil, 1 + number(9))
    case .usbWrite: .armCounted(.usbWrite, label(), 1 + number(2))
    case .usbForeign: .arm(.usbForeign, label(), nil)
    case .keyserverUnreachable: .arm(.keyserverUnreachable, server(), oneOf(["node1", "node2", nil, nil]) ?? nil)
    case .keyserverCertificate: .arm(.keyserverCertificate, server(), oneOf(["system", nil]) ?? nil)
    case let fault: .arm(fault, server(), nil)
    }
  }

  private mutating func later(_ step: Step) -> Step {
    let delay = SimDuration(seconds: 1 + number(40_000))
    switch step {
    case .arm(let fault, let object, let value):
      return .armLater(DelayedFault(fault: fault, object: object, count: nil, value: value), delay)
    case .armCounted(let fault, let object, let count):
      return .armLater(DelayedFault(fault: fault, object: object, count: FaultCount(count), value: nil), delay)
    default: return step
    }
  }

  /// How long steps are shown as being under way, and how late conditions are seen.
  private mutating func slowness() -> Step {
    if chance(1, of: 2) { return .transition(oneOf([nil, nil, SimDuration(seconds: 40)]) ?? nil) }
    return .validation(oneOf([nil, nil, SimDuration(seconds: 900), .hours(5)]) ?? nil)
  }

  private mutating func aroundPorts() -> Step {
    chance(1, of: 2) ? .usbPorts(chance(1, of: 2) ? 2 : 4) : .copyKeys(label(), label())
  }

  private mutating func keyServer() -> Step {
    switch number(8) {
    case 0: .enableType(chance(3, of: 4) ? .isklm : .ciphertrustmanager)
    case 1: .disableType(chance(1, of: 2) ? .isklm : .ciphertrustmanager)
    case 2, 3: .make(settings(address: address()))
    case 4, 5: .change(number(4), settings(address: chance(1, of: 3) ? address() : nil))
    case 6: .removeServer(number(4))
    default: .promote(number(4))
    }
  }

  private mutating func settings(address: String?) -> KeyServerSettings {
    let names = ["keyserver\(number(4))", "alpha", "beta", "bad name ", nil, nil]
    return KeyServerSettings(address: address, name: oneOf(names) ?? nil, becomesPrimary: chance(1, of: 3))
  }

  private mutating func otherKey() -> Step {
    switch number(7) {
    case 0, 1: .enableInternalKey
    case 2: .disableInternalKey
    case 3: .enableRecoveryKey
    case 4: .disableRecoveryKey
    case 5: .confirm(rightly: chance(1, of: 2))
    default: .validateRecoveryKey(rightly: chance(1, of: 2))
    }
  }

  /// Time, by the schedule's own measure: mostly a part of an interval, sometimes many.
  private mutating func passing(_ state: StorageState) -> Step {
    let interval = if case .every(let interval) = state.replication.mode { interval.seconds } else { 3600 }
    return .pass(SimDuration(seconds: chance(1, of: 8) ? interval * number(60) + number(60) : number(interval * 2)))
  }
}
