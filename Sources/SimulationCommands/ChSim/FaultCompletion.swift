internal import CommandKit
internal import CommandSession
internal import StorageCommands

/// What a shell offers for the options that say more of a fault.
enum FaultCompletion {
  private static let faults = RehearsedFamilies.all.flatMap { $0.faults }

  /// The faults of which something holds.
  static func names(_ holds: (FaultKind) -> Bool) -> [String] { faults.filter(holds).map(\.name) }

  /// The objects that there are of the kind that is struck, restored or written to.
  static let objects: [DependentCompletion] =
    [
      DependentCompletion(after: ["restore"], .names(listedBy: LsKeyServer.spec.name)),
      DependentCompletion(after: ["copykeys"], .report("drives")),
    ]
    + targets.map { target in
      DependentCompletion(after: names { $0.target == target }.map { "fault=\($0)" }, completion(of: target))
    }

  /// The words that a fault takes.
  static let values: [DependentCompletion] = faults.compactMap { fault in
    guard case .optionally(let words) = fault.value else { return nil }
    return DependentCompletion(after: ["fault=\(fault.name)"], .words(words))
  }

  /// Ports that are free, or not.
  static let ports = [("insert", "inactive"), ("remove", "active")].map { option, status in
    DependentCompletion(after: [option], .ids(listedBy: "\(LsPortUSB.spec.name) -filtervalue status=\(status)"))
  }

  private static let targets = faults.compactMap(\.target).reduce(into: [String]()) { targets, target in
    if !targets.contains(target) { targets.append(target) }
  }

  private static func completion(of target: String) -> Completion {
    switch target {
    case "key server": .names(listedBy: LsKeyServer.spec.name)
    case "Location": .names(listedBy: "lslocation")
    default: .report("drives")
    }
  }
}
