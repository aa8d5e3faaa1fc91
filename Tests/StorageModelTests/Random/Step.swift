import Simulation

@testable import StorageModel

/// One thing that somebody does, or time that passes.
enum Step: Equatable {
  case rekey(RekeyStep, EncryptionMethod)
  case enable(EncryptionMethod)
  case disable(EncryptionMethod)
  case validate
  case test(Int)
  case replicate
  case replication(Replication.Mode)
  case backUp
  case restore(Int, from: Int?)
  case insert(String, Int)
  case remove(Int)
  case usbPorts(Int)
  case copyKeys(String, String)
  case objects(Int)
  case restart
  case assume(Assumption, Choice)
  case arm(StorageFault, String, String?)
  case armCounted(StorageFault, String?, Int)
  case clear(StorageFault, String?)
  case pass(SimDuration)
  case enableType(KeyServerType)
  case disableType(KeyServerType)
  case make(KeyServerSettings)
  case change(Int, KeyServerSettings)
  case removeServer(Int)
  case promote(Int)
  case enableInternalKey
  case disableInternalKey
  case enableRecoveryKey
  case disableRecoveryKey
  case confirm(rightly: Bool)
  case validateRecoveryKey(rightly: Bool)
  case validation(SimDuration?)
  case transition(SimDuration?)
  case armLater(DelayedFault, SimDuration)

  /// Whether it writes keys somewhere, and takes none away on purpose.
  var writesKeys: Bool {
    switch self {
    case .rekey, .replicate, .replication, .insert, .clear, .pass, .make, .change, .promote, .copyKeys: true
    default: false
    }
  }
}
