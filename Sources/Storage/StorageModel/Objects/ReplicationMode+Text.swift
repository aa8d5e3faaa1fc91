internal import Simulation
public import StoredForm

extension Replication.Mode: CustomStringConvertible {
  /// `manual`, `multimaster` or the interval.
  public var description: String {
    switch self {
    case .manual: "manual"
    case .multimaster: "multimaster"
    case .every(let interval): interval.description
    }
  }

  /// Reads what `description` writes; nil for anything else, and for an interval shorter than a minute.
  public init?(_ text: String) {
    switch text {
    case "manual": self = .manual
    case "multimaster": self = .multimaster
    default:
      guard let interval = SimDuration(text), interval >= Replication.shortestInterval else { return nil }
      self = .every(interval)
    }
  }
}

extension Replication.Mode: Stored {
  /// Reads the text form.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let mode = Replication.Mode(try String(from: value)) else {
      throw StoredFault("is not manual, multimaster or a duration")
    }
    self = mode
  }

  /// Writes the text form.
  public var stored: JSONValue {
    description.stored
  }
}
