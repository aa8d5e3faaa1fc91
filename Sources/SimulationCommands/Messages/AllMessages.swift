public import CommandKit
internal import CommandSession
internal import LMDKPCommands
internal import CorenteCommands
internal import StateStore
internal import StorageCommands
internal import StorageModel

/// Every message that the product can print.
public enum AllMessages {
  /// The messages of every family, of the parser and of the store.
  public static var entries: [MessageEntry] {
    UsageError.samples.map(\.entry) + StorageMessages.all + OutputFailure.samples.map(\.entry)
      + [LostCommandLine.entry] + StorageMessages.store
      + CorenteMessages.all
      + SimulationRefusal.samples.map(\.entry) + TrainerRefusal.samples.map(\.entry)
      + LMDKPMessages.all
  }
}
