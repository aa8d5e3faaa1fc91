public import Simulation

extension LMDKPState {
  /// A BET arrives. It is good if its sender has the credentials that are in effect.
  ///
  /// - Throws: `noSender`, or `tooManyBETs`.
  public mutating func receiveBET(from account: Int, at time: SimTime) throws(LMDKPTrainerRefusal) {
    guard Account.reader(account) != nil, let vector = firefly,
      let sender = vector.credentials.holder(String(account))
    else { throw .noSender(String(account)) }
    guard desktop.unreconciledCount < Self.greatestBETCount else { throw .tooManyBETs(String(Self.greatestBETCount)) }
    let status: BETStatus = vector.credentials.isCurrent(sender) ? .good : .bad
    _ = add(.bet(status, account: account, isReconciled: false), about: vector.id, at: time)
  }
}
