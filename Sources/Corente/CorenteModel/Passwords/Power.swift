public import StoredForm

/// The Locations over which an administrator has power.
public enum Power: Equatable, Sendable {
  /// Every Location.
  case all
  /// The Locations of a group.
  case group(String)

  /// Whether it reaches a Location.
  func covers(_ location: Location) -> Bool {
    switch self {
    case .all: true
    case .group(let name): location.group == name
    }
  }
}

extension Power: CustomStringConvertible {
  private static let prefix = "group "

  /// `all` or `group NAME`.
  public var description: String {
    switch self {
    case .all: "all"
    case .group(let name): Self.prefix + name
    }
  }

  /// Reads what `description` writes; nil for anything else.
  init?(_ text: String) {
    if text == "all" {
      self = .all
    } else if text.hasPrefix(Self.prefix) {
      self = .group(String(text.dropFirst(Self.prefix.count)))
    } else {
      return nil
    }
  }
}

extension Power: Stored {
  /// Reads the text form.
  public init(from value: JSONValue) throws(StoredFault) {
    guard let power = Power(try String(from: value)) else {
      throw StoredFault("is not all or group NAME")
    }
    self = power
  }

  /// Writes the text form.
  public var stored: JSONValue {
    description.stored
  }
}
