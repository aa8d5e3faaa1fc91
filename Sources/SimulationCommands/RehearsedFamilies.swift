internal import CommandSession
internal import LMDKPCommands
internal import LMDKPModel
internal import CorenteCommands
internal import CorenteModel
internal import Simulation
internal import StorageCommands
internal import StorageModel

/// The families that the trainer's commands and the event log know. A new family is one line here.
enum RehearsedFamilies {
  static let all: [any RehearsedFamily.Type] = [
    StorageState.self,
    LMDKPState.self,
    CorenteState.self,
  ]
}
