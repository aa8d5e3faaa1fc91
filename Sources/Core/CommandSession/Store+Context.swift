public import CommandKit
public import Simulation
public import StateStore

extension Store {
  /// The store that a command's environment names.
  public init(_ context: Context) throws(CommandFailure) {
    let location: StateLocation
    do throws(StoreError) { location = try StateLocation(environment: context.environment) } catch {
      throw CommandFailure(error)
    }
    self.init(location, wall: context.wall)
    guard !context.commandLine.isEmpty else { return }
    caller = try CommandFailure.from { () throws(UsageError) in try Caller(context) }
  }

  /// A family as it stands now, in the store that a command's environment names.
  public static func state<F: Family>(of family: F.Type, in context: Context) throws(CommandFailure) -> F {
    try Store(context).reading { store throws(StoreError) in try store.read(family) }.state
  }

  /// Reads, its failure told as the command's.
  public func reading<Value>(_ body: (Store) throws(StoreError) -> Value) throws(CommandFailure) -> Value {
    do throws(StoreError) { return try body(self) } catch { throw CommandFailure(error) }
  }

  /// Changes a family, of the start given if one is, a refusal told as the command's failure.
  public func changing<F: Family, Value, R: Refusal>(
    _ family: F.Type, of start: StartMark? = nil, _ body: (inout F, SimTime) throws(R) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(ChangeFailure<R>) {
      return try change(family, of: start, leavesTrace: { $0.leavesTrace }, body)
    } catch {
      throw CommandFailure(error, busyStatus: R.busyStatus)
    }
  }
}
