internal import CommandKit
internal import CommandSession
internal import StateStore

extension Store {
  /// Changes the clock, a refusal told as the command's failure.
  func changingClock(
    _ body: (inout Head, _ wall: Int) throws(SimulationRefusal) -> Void
  ) throws(CommandFailure) {
    do throws(ChangeFailure<SimulationRefusal>) { try changeHead(body) } catch {
      throw CommandFailure(error, busyStatus: SimulationRefusal.busyStatus)
    }
  }

  /// Starts every family afresh, whatever stops it told as the command's failure.
  func beginning(_ body: (Head, _ wall: Int) throws(CommandFailure) -> Head) throws(CommandFailure) {
    do throws(ChangeFailure<CommandFailure>) { try begin(body) } catch {
      switch error {
      case .store(let error): throw CommandFailure(error, busyStatus: SimulationRefusal.busyStatus)
      case .refused(let failure): throw failure
      }
    }
  }
}
