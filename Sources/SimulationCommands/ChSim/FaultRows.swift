internal import CommandKit
internal import StorageModel

/// The faults there are, a row each.
enum FaultRows {
  static var outcome: Outcome {
    .concise(
      ["fault", "object", "arguments", "what_happens"],
      StorageFault.allCases.map { fault in
        let arguments = fault.isCounted ? "-count n" : fault.takesNode ? "-value node1|node2" : ""
        return [fault.rawValue, fault.target.rawValue, arguments, fault.summary]
      })
  }
}
