import Simulation
import StateStore
import Testing

extension StoreRig {
  /// Makes time stand still, which writes `sim.json`.
  func stopClock() throws {
    try store.changeHead { head, wall in head.clock.rescale(to: 0, wall: wall) }
  }

  /// Lets simulated time pass.
  func advance(_ length: SimDuration) throws {
    try store.changeHead { head, _ in head.clock.advance(by: length) }
  }

  /// Brings sacks to the mill.
  func grind(_ sacks: Int = 1) throws {
    try store.change(Mill.self) { mill, _ in mill.sacks += sacks }
  }

  /// Starts afresh, as at the very start.
  func reset() throws {
    try store.begin { head, wall in
      Head(
        clock: SimClock(showing: head.startTime, wall: wall, scale: head.clock.scale), scenario: head.scenario,
        startTime: head.startTime)
    }
  }

  /// The mill as it is now.
  func mill() throws -> Mill { try store.read(Mill.self).state }

  /// The numbers of the closed events, in the order of their closing.
  func history() throws -> [Int] { try store.readWithHistory(Mill.self).1.map(\.sequence) }

  /// What every way of using the state says of it.
  func everyWay() -> [StoreError?] {
    [
      failure { _ = try mill() }, failure { _ = try store.readWithHistory(Mill.self) }, failure { try grind() },
      failure { try store.keepSnapshot("any", of: [Mill.self]) },
    ]
  }
}

/// Why the store failed, however it was asked; nil if it did not.
func failure(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
  } catch let error as StoreError {
    return error
  } catch ChangeFailure<Never>.store(let error) {
    return error
  } catch ChangeFailure<MillRefusal>.store(let error) {
    return error
  } catch {
    Issue.record(error)
  }
  return nil
}

extension StoreError {
  /// What is wrong with a damaged file.
  var damage: String? {
    if case .damaged(_, let what, _) = self { what } else { nil }
  }

  /// The file that is told of, its folder left out.
  var fileName: String? {
    switch self {
    case .damaged(let file, _, _), .newer(let file, _, _), .foreign(let file, _), .unsound(let file, _):
      file.split(separator: "/").last.map(String.init)
    default: nil
    }
  }
}
