internal import CommandKit

/// A capacity as a view shows it: `10.00TB`, or with `-bytes` a plain number. That a unit is 1024 times the one before is ours.
enum Capacity {
  static let help = "Shows capacities as plain numbers of bytes."

  private static let units = ["KB", "MB", "GB", "TB", "PB"]

  /// The bytes of what has the form of a capacity, at most two decimals among it; any other text as it is.
  static func inBytes(_ text: String) -> String {
    guard let unit = units.firstIndex(of: String(text.suffix(2))) else { return text }
    let parts = text.dropLast(2).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].utf8.count),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts.joined())
    else { return text }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (10 * (unit + 1)))
    return overflow ? text : String(bytes / (parts[1].utf8.count == 1 ? 10 : 100))
  }

  /// The same of an attribute's value.
  static func inBytes(_ attribute: Attribute) -> Attribute { Attribute(attribute.name, inBytes(attribute.value)) }
}
