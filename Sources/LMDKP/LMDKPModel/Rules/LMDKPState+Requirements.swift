/// The guards that many of the operator's actions share.
extension LMDKPState {
  func find(vector text: String) throws(LMDKPRefusal) -> VectorSet {
    guard let vector = vector(text) else { throw .noObject(text) }
    return vector
  }

  func find(message id: Int) throws(LMDKPRefusal) -> Message {
    guard let message = desktop.message(id) else { throw .noObject(String(id)) }
    return message
  }

  func requireLogon(_ machines: Machine...) throws(LMDKPRefusal) {
    for machine in machines where workstation[machine] == nil { throw .notLoggedOn(machine) }
  }

  func requireAssociation() throws(LMDKPRefusal) {
    guard workstation.connection.isAssociated else { throw .notAssociated }
  }

  func requireNothingPending() throws(LMDKPRefusal) {
    let count = desktop.pendingAdvisoryCount
    guard count == 0 || !isUsual(.l11) else { throw .unacknowledged(count: String(count)) }
  }

  func requireReconciled() throws(LMDKPRefusal) {
    let count = desktop.unreconciledCount
    guard count == 0 else { throw .unreconciled(count: String(count)) }
  }
}
