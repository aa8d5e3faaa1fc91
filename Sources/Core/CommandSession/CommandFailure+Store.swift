public import CommandKit
public import StateStore

extension CommandFailure {
  /// The state could not be read or written.
  ///
  /// - Parameters:
  ///   - error: why.
  ///   - busyStatus: the exit status if another command kept the state locked.
  public init(_ error: StoreError, busyStatus: Int32 = 1) {
    self.init(error.entry, exitStatus: error.mayPass ? busyStatus : 1)
  }

  /// A change was not made.
  public init<R: Refusal>(_ failure: ChangeFailure<R>, busyStatus: Int32) {
    switch failure {
    case .store(let error): self.init(error, busyStatus: busyStatus)
    case .refused(let refusal): self.init(refusal.entry, exitStatus: refusal.exitStatus)
    }
  }
}
