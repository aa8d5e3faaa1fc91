public import Simulation

/// A fault that will be armed later.
public struct DelayedFault: Equatable, Sendable {
  /// Which.
  public let fault: CorenteFault
  /// The id of the Location that it will strike; nil for a fault that strikes none.
  public let location: Int?
  /// How often it will strike; nil for a fault that lasts.
  public let count: FaultCount?

  /// A fault to be armed; nil unless it has a Location and a count just where it takes them.
  init?(_ fault: CorenteFault, on location: Int?, times count: FaultCount?) {
    guard (location != nil) == fault.strikesLocation, (count != nil) == fault.isCounted else { return nil }
    self.fault = fault
    self.location = location
    self.count = count
  }
}

extension DelayedFault: CustomStringConvertible {
  /// The fault and the number that belongs to it: `scp`, `scp-link 2` (the Location's id), `regenerate 3` (the count).
  public var description: String {
    let number = location ?? count?.remaining
    return fault.rawValue + (number.map { " \($0)" } ?? "")
  }

  /// Reads what `description` writes; nil for anything else.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let fault = words.first.flatMap({ CorenteFault(rawValue: String($0)) }) else { return nil }
    let number = words.dropFirst().first.flatMap { Int($0) }
    self.init(
      fault, on: fault.strikesLocation ? number : nil, times: fault.isCounted ? number.flatMap(FaultCount.init) : nil)
    guard description == text else { return nil }
  }
}
