public import CommandKit
internal import LMDKPCommands
internal import CorenteCommands
internal import SimulationCommands
internal import StorageCommands

/// Every command of the product: the one list from which prefixes, the manual and the completions are made.
public enum CommandCatalogue {
  /// The commands that are not prefixes, in the order in which lists show them.
  static let commands: [any Command.Type] = [
    LsEncryption.self, ChEncryption.self, LsKeyServer.self, MkKeyServer.self,
    ChKeyServer.self, RmKeyServer.self, TestKeyServer.self, LsKeyServerISKLM.self, ChKeyServerISKLM.self,
    LsKeyServerCipherTrustManager.self, ChKeyServerCipherTrustManager.self, LsPortUSB.self, LsSystem.self,
    ChSystem.self, LsNode.self, LsMDiskGrp.self, LsFeature.self, ActivateFeature.self, RegisterPlugin.self,
    LsLMDKP.self, ChLMDKP.self, LsKPVector.self, ChKPVector.self, LsLMDMessage.self, ChLMDMessage.self,
    LsKPCredential.self,
    LsCorente.self, LsLocation.self, ChLocation.self, LsLocationKey.self, LsTunnel.self,
    LsEventLog.self, ChEventLog.self, CatAuditLog.self, DumpAuditLog.self, CatXMLSpec.self, ChSim.self, LsSim.self,
    WaitSim.self,
  ]

  /// Every command.
  public static let all: [any Command.Type] = commands + [SvcInfo.self, SvcTask.self]

  /// The command of that name; nil if there is none.
  public static func command(named name: String) -> (any Command.Type)? { all.first { $0.spec.name == name } }
}
