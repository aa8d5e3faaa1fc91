internal import Simulation
internal import CommandKit

/// How a family's events are shown.
protocol EventAttributes {
  static var columns: [String] { get }

  init(event: Event)

  var event: Event { get }
  var concise: [String] { get }
  var detailed: [Attribute] { get }
}

extension EventAttributes {
  var isFixed: String { event.fixedTime == nil ? "no" : "yes" }
}
