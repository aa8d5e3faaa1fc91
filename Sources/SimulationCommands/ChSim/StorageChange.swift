internal import CommandKit
internal import Simulation
internal import StorageModel

/// What `chsim` does to the world around the storage system.
enum StorageChange {
  case replicate
  case replication(Replication.Mode)
  case backup
  case restore(object: String, number: Int?)
  case promote(object: String)
  case insert(label: String, port: Int)
  case remove(port: Int)
  case ports(Int)
  case copyKeys(from: String, to: String)
  case encryptedObjects(Int)
  case restart
  case validation(SimDuration?)
  case transition(SimDuration?)

  /// The change that a command line asks for.
  init(_ arguments: Arguments) {
    typealias Options = ChSimOptions
    let port = arguments[Options.port] ?? 0
    if let mode = arguments[Options.replication] {
      self = .replication(mode)
    } else if arguments[Options.backup] != nil {
      self = .backup
    } else if arguments[Options.restore] != nil {
      self = .restore(object: arguments[Options.object] ?? "", number: arguments[Options.number])
    } else if let object = arguments[Options.promote] {
      self = .promote(object: object)
    } else if let label = arguments[Options.insert] {
      self = .insert(label: label, port: port)
    } else if arguments[Options.remove] {
      self = .remove(port: port)
    } else if let count = arguments[Options.ports].flatMap({ Int($0) }) {
      self = .ports(count)
    } else if let label = arguments[Options.copyKeys] {
      self = .copyKeys(from: label, to: arguments[Options.object] ?? "")
    } else if let count = arguments[Options.encryptedObjects] {
      self = .encryptedObjects(count)
    } else if arguments[Options.restart] {
      self = .restart
    } else if let interval = arguments[Options.validation] {
      self = .validation(interval)
    } else if let length = arguments[Options.transition] {
      self = .transition(length)
    } else {
      self = .replicate
    }
  }

  func apply(to storage: inout StorageState, at now: SimTime) throws(TrainerRefusal) {
    switch self {
    case .replicate: try storage.replicateNow(at: now)
    case .replication(let mode): storage.chooseReplication(mode, at: now)
    case .backup: try storage.backUpKeyServer(at: now)
    case .restore(let object, let number): try storage.restoreKeyServer(object, from: number, at: now)
    case .promote(let object): try storage.promote(object, at: now)
    case .insert(let label, let port): try storage.insert(label, inPort: port, at: now)
    case .remove(let port): try storage.removeStick(fromPort: port, at: now)
    case .ports(let count): storage.choosePorts(count, at: now)
    case .copyKeys(let source, let target): try storage.copyKeys(from: source, to: target, at: now)
    case .encryptedObjects(let count): storage.setEncryptedObjects(count)
    case .restart: storage.restart(at: now)
    case .validation(let interval): storage.chooseValidation(every: interval, at: now)
    case .transition(let length): storage.chooseTransition(length)
    }
  }
}
