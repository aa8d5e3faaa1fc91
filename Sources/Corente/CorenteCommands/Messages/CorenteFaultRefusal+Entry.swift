public import CommandKit
public import CommandSession
public import CorenteModel

extension CorenteFaultRefusal: Refusal {
  /// The simulation's commands tell a busy folder by 2: the same command may work later.
  public static let busyStatus: Int32 = 2

  /// Always 1.
  public var exitStatus: Int32 { 1 }

  /// Never.
  public var leavesTrace: Bool { false }

  /// The message, with what it means and what to do. That a fault is not in effect is told as in the storage family.
  public var entry: MessageEntry {
    switch self {
    case .noLocation:
      MessageEntry(
        "RHRSL0231E", "The action failed because the Location does not exist.", .ours,
        meaning: "No Location has that id or name.", remedy: "lslocation lists them.")
    case .notInEffect(let fault):
      MessageEntry(
        "RHRSL0211E", "The action failed because fault [\(fault)] is not in effect there.", .ours,
        meaning: "There is nothing to clear, or nothing for the fault to strike.",
        remedy: "lssim lists the faults in effect.")
    }
  }
}
