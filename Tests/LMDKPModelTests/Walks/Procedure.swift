@testable import LMDKPModel

/// The operator who knows the procedure: what to do next, whatever the state.
enum Procedure {
  /// The right next step. Where the rekey is no, a new one is begun.
  static func next(_ state: LMDKPState) -> Operation {
    let workstation = state.workstation
    for machine in Machine.allCases where workstation[machine] == nil { return .logOn(machine, "op1") }
    if let advisory = state.desktop.messages.first(where: \.content.isPendingAdvisory) {
      return .acknowledge(advisory.id)
    }
    let unreconciled = state.desktop.messages.first(where: \.content.isUnreconciled)
    guard let vector = state.firefly else { return .pass(seconds: 60) }
    switch vector.rekey {
    case .no: return unreconciled.map { .reconcile($0.id) } ?? .request("0")
    case .requested(let request):
      if case .request(.created, _)? = state.desktop.message(request)?.content {
        return .wrap(request, account: Account.authority)
      }
      return workstation.connection.isAssociated ? .send(request) : .associate
    case .submitted: return afterSending(state, vector)
    case .failed: return .cancel("0")
    case .ready: return unreconciled.map { .reconcile($0.id) } ?? .process("0", isForced: false)
    case .processing: return unreconciled.map { .reconcile($0.id) } ?? .pass(seconds: 60)
    case .generated:
      switch workstation.connection {
      case .disconnected: return .associate
      case .associated: return .connect
      case .checking: return .pass(seconds: 60)
      case .checked: return .upload
      }
    }
  }

  private static func afterSending(_ state: LMDKPState, _ vector: VectorSet) -> Operation {
    let retrieved = state.desktop.messages.first { message in
      if case .response(.retrieved, _, _) = message.content { true } else { false }
    }
    if let retrieved { return .unwrap(retrieved.id) }
    guard state.workstation.connection.isAssociated else { return .associate }
    guard state.mailbox.isEmpty else { return .retrieve }
    return state.isOverdue(vector) == true ? .cancel("0") : .pass(seconds: 300)
  }
}
