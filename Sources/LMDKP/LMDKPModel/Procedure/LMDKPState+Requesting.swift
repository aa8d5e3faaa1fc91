public import Simulation

extension LMDKPState {
  /// Makes a request for a rekey.
  ///
  /// - Parameters:
  ///   - text: the vector set's id or short title.
  ///   - time: when.
  /// - Returns: the number of the request.
  /// - Throws: why no request can be made.
  public mutating func requestRekey(of text: String, at time: SimTime) throws(LMDKPRefusal) -> Int {
    let vector = try find(vector: text)
    try requireLogon(.lmd, .kp)
    guard vector.type == .firefly else { throw .notFirefly(vector: String(vector.id)) }
    guard vector.rekey == .no else { throw .rekeyInProgress(vector: String(vector.id), state: vector.rekey.word) }
    try requireNothingPending()
    try requireReconciled()
    let request = add(.request(.created, account: nil), about: vector.id, at: time)
    update(vector) { $0.rekey = .requested(request: request) }
    events.note(.rekeyRequested, about: .vector(vector.id), at: time)
    return request
  }

  /// Wraps a request for an account. That the account is the right one is the operator's business.
  public mutating func wrap(_ id: Int, for account: Int) throws(LMDKPRefusal) {
    let message = try find(message: id)
    try requireLogon(.lmd, .kp)
    let mayBeWrappedAgain = !isUsual(.l20) && message.content.status == RequestStatus.wrapped.rawValue
    guard case .request(let status, _) = message.content, status == .created || mayBeWrappedAgain else {
      throw .notWrappable(message: String(id), status: message.content.status)
    }
    guard Account.isKnown(account) else { throw .unknownAccount(String(account)) }
    desktop.set(id, to: .request(.wrapped, account: account))
  }

  /// Sends a wrapped request. From then on its answer, or the notice that it could not be delivered, is on its way.
  public mutating func send(_ id: Int, at time: SimTime) throws(LMDKPRefusal) {
    let message = try find(message: id)
    try requireLogon(.lmd)
    try requireAssociation()
    guard case .request(.wrapped, let account?) = message.content, let vector = vector(id: message.vectorID) else {
      throw .notWrapped(message: String(id))
    }
    guard !faults.strike(.transfer) else {
      lose(.messageServer)
      throw .transferFailed
    }
    desktop.set(id, to: .request(.sent, account: account))
    update(vector) { $0.rekey = .submitted(request: id, sent: time) }
    events.note(.requestSent(to: String(account)), about: .message(id), at: time)
    let delay = faults.responseDelay
    faults.responseDelay = nil
    if account == Account.authority {
      answer(id, after: delay ?? ProcedureTimes.answer(to: id), at: time)
    } else if isUsual(.l02) {
      agenda.schedule(.nonDelivery(request: id), at: time + ProcedureTimes.nonDelivery)
    }
  }

  /// The authority gets a request.
  private mutating func answer(_ request: Int, after delay: SimDuration, at time: SimTime) {
    guard !faults.strike(.responseLost) else { return }
    agenda.schedule(
      .answer(request: request, isDamaged: faults.strike(.responseCorrupt)), at: time + delay)
  }

  /// Gives a rekey up before it is processed. An answer that is on its way will be an orphan.
  public mutating func cancelRekey(of text: String, at time: SimTime) throws(LMDKPRefusal) {
    let vector = try find(vector: text)
    try requireLogon(.lmd, .kp)
    switch vector.rekey {
    case .processing, .generated: throw .beyondCancelling(state: vector.rekey.word)
    case .no: throw .noRekey(vector: String(vector.id))
    case .requested(let request), .submitted(let request, _): cancel(request)
    case .failed(let request, _):
      cancel(request)
      events.fix(at: time) { $0.cause == .requestUndelivered }
    case .ready(let request, let response):
      cancel(request)
      if case .response(_, _, let isDamaged)? = desktop.message(response)?.content {
        desktop.set(response, to: .response(.orphan, request: request, isDamaged: isDamaged))
      }
    }
    update(vector) { $0.rekey = .no }
    forgetSurplusAnswers()
  }

  private mutating func cancel(_ request: Int) {
    guard case .request(_, let account)? = desktop.message(request)?.content else { return }
    desktop.set(request, to: .request(.cancelled, account: account))
  }

  /// Of the answers on their way for which nobody waits only the newest are kept.
  private mutating func forgetSurplusAnswers() {
    let unasked = agenda.items.compactMap(\.effect.delivery?.request).sorted()
    guard unasked.count > Self.keptCount else { return }
    let forgotten = unasked.dropLast(Self.keptCount)
    agenda.cancel { effect in effect.delivery.map { forgotten.contains($0.request) } ?? false }
  }
}
