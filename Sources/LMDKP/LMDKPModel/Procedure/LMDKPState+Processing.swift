public import Simulation

extension LMDKPState {
  /// Has the KP process the response.
  ///
  /// - Parameters:
  ///   - text: the vector set's id or short title.
  ///   - isForced: whether good BETs that have not been reconciled may be lost.
  ///   - time: when.
  /// - Throws: why the response cannot be processed.
  public mutating func processRekey(of text: String, isForced: Bool, at time: SimTime) throws(LMDKPRefusal) {
    let vector = try find(vector: text)
    try requireLogon(.lmd, .kp)
    guard case .ready(let request, let response) = vector.rekey else {
      throw .notReady(vector: String(vector.id), state: vector.rekey.word)
    }
    if !isForced, isUsual(.l06) { try requireReconciled() }
    strandBETs()
    desktop.set(response, to: .response(.processed, request: request, isDamaged: false))
    update(vector) { $0.rekey = .processing }
    agenda.schedule(.generating(vector: vector.id), at: time + ProcedureTimes.advisory)
    agenda.schedule(.generated(vector: vector.id), at: time + ProcedureTimes.advisory + ProcedureTimes.advisory)
  }

  /// The KP is done: the new generation is in effect from now on, and what was encrypted to the old one cannot be read.
  mutating func putInEffect(_ vector: VectorSet, at time: SimTime) {
    strandBETs()
    var generation = vector.generation
    update(vector) { changed in
      generation = changed.credentials.issue()
      changed.effectiveTime = time
      changed.uploadAttempts = 0
      changed.rekey = .generated
    }
    _ = add(.advisory(.generated, isAcknowledged: false), about: vector.id, at: time)
    events.note(.credentialsGenerated(String(generation)), about: .vector(vector.id), at: time)
  }

  private mutating func strandBETs() {
    guard isUsual(.l07) else { return }
    for message in desktop.messages where message.content.isUnreconciled {
      guard case .bet(_, let account, _) = message.content else { continue }
      desktop.set(message.id, to: .bet(.stranded, account: account, isReconciled: false))
    }
  }

  /// Acknowledges an advisory.
  public mutating func acknowledge(_ id: Int) throws(LMDKPRefusal) {
    let message = try find(message: id)
    try requireLogon(.lmd)
    guard case .advisory(let advisory, isAcknowledged: false) = message.content else {
      throw .notPending(message: String(id))
    }
    desktop.set(id, to: .advisory(advisory, isAcknowledged: true))
  }

  /// Reconciles a good BET. Nothing changes if it is reconciled already.
  public mutating func reconcile(_ id: Int) throws(LMDKPRefusal) {
    let message = try find(message: id)
    try requireLogon(.lmd, .kp)
    guard case .bet(let status, let account, _) = message.content else { throw .unsuitable }
    guard status == .good else { throw .unreadable(bet: String(id), status: status.rawValue) }
    desktop.set(id, to: .bet(.good, account: account, isReconciled: true))
  }
}
