import Simulation

@testable import StorageModel

extension StorageState {
  /// Takes a step at the state's own time.
  mutating func take(_ step: Step) -> Outcome {
    do {
      try perform(step)
      return .done
    } catch let refusal as StorageRefusal {
      return .refused(refusal)
    } catch let refusal as TrainerRefusal {
      return .trainerRefused(refusal)
    } catch {
      preconditionFailure("\(step) threw \(error)")
    }
  }

  private mutating func perform(_ step: Step) throws {
    let now = settledTo
    switch step {
    case .rekey(let key, let method): try take(key, of: method, at: now)
    case .enable(let method): try enable(method, at: now)
    case .disable(let method): try disable(method, at: now)
    case .validate: try validateUSB(at: now)
    case .test(let id): if let server = keyServers.find(String(id)) { try test(server, at: now) }
    case .replicate: try replicateNow(at: now)
    case .replication(let mode): chooseReplication(mode, at: now)
    case .backUp: try backUpKeyServer(at: now)
    case .restore(let id, let number): try restoreKeyServer(String(id), from: number, at: now)
    case .insert(let label, let port): try insert(label, inPort: port, at: now)
    case .remove(let port): try removeStick(fromPort: port, at: now)
    case .objects(let count): setEncryptedObjects(count)
    case .restart: restart(at: now)
    case .assume(let assumption, let choice): try assume("\(assumption.rawValue)=\(choice.rawValue)", at: now)
    case .arm(let fault, let object, let value): try arm(fault, on: object, value: value, at: now)
    case .armCounted(let fault, let object, let count):
      if let times = FaultCount(count) { try arm(fault, on: object, times: times) }
    case .clear(let fault, let object): try clear(fault, on: object, at: now)
    case .pass(let length): settle(to: now + length)
    default: try performNewer(step, at: now)
    }
  }

  private mutating func performNewer(_ step: Step, at now: SimTime) throws {
    switch step {
    case .enableType(let type): try enable(type, at: now)
    case .disableType(let type): try disable(type, at: now)
    case .make(let settings): _ = try makeKeyServer(settings, at: now)
    case .change(let id, let settings):
      if let server = keyServers.find(String(id)) { try change(server, settings, at: now) }
    case .removeServer(let id): if let server = keyServers.find(String(id)) { try remove(server, at: now) }
    case .promote(let id): try promote(String(id), at: now)
    case .enableInternalKey: try enableInternalKey(at: now)
    case .disableInternalKey: try disableInternalKey(at: now)
    case .enableRecoveryKey: try enableRecoveryKey(at: now)
    case .disableRecoveryKey: try disableRecoveryKey(at: now)
    case .confirm(let rightly):
      try confirmRecoveryKey(try typed(preparedKey(of: .recoverykey), rightly), at: now)
    case .validateRecoveryKey(let rightly):
      try validateRecoveryKey(try typed(recoveryKey.method.current, rightly), at: now)
    case .usbPorts(let count): choosePorts(count, at: now)
    case .copyKeys(let source, let target): try copyKeys(from: source, to: target, at: now)
    case .validation(let interval): chooseValidation(every: interval, at: now)
    case .transition(let length): chooseTransition(length)
    case .armLater(let fault, let delay): try arm(fault, at: now + delay)
    default: preconditionFailure("\(step) is not performed")
    }
  }

  /// What somebody types who kept a recovery key, or who did not.
  private func typed(_ key: KeyID?, _ rightly: Bool) throws -> [UInt8] {
    guard rightly, let key, let number = Int(key.description.suffix(8), radix: 16) else { return [] }
    var past = self
    past.system.isLocked = false
    past.rekey = nil
    past.transition = nil
    past.recoveryKey.method = .enabled(current: nil)
    past.recoveryKey.issued = number - 1
    // Whatever has become of the other methods since.
    past.usbMethod = .enabled(current: nil)
    return try past.prepareRecoveryKey(at: settledTo)
  }
}
