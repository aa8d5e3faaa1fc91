public import Simulation

extension LMDKPState {
  /// A message reaches the mailbox. Of those for which nobody waits only the newest are kept.
  mutating func receive(_ delivery: Delivery) {
    mailbox.append(delivery)
    guard mailbox.count > Self.keptCount else { return }
    if let unasked = mailbox.firstIndex(where: { !isAwaited($0.request) }) { mailbox.remove(at: unasked) }
  }

  /// Whether a rekey waits for the answer to a request.
  func isAwaited(_ request: Int) -> Bool { vectors.contains { $0.rekey.awaitsAnswer(to: request) } }

  /// Takes every message out of the mailbox.
  ///
  /// - Returns: the numbers that they got on the desktop.
  public mutating func retrieve(at time: SimTime) throws(LMDKPRefusal) -> [Int] {
    try requireLogon(.lmd)
    try requireAssociation()
    let deliveries = mailbox
    mailbox = []
    return deliveries.map { place($0, at: time) }
  }

  private mutating func place(_ delivery: Delivery, at time: SimTime) -> Int {
    let awaiting = vectors.first { $0.rekey.awaitsAnswer(to: delivery.request) }
    let id = add(delivery.content, about: awaiting?.id ?? firefly?.id ?? 0, at: time)
    switch delivery {
    case .response:
      events.note(.responseRetrieved, about: .message(id), at: time)
    case .nonDelivery(let request):
      guard let awaiting else {
        events.note(.requestUndelivered, about: .message(request), at: time)
        break
      }
      update(awaiting) { $0.rekey = .failed(request: request, .undelivered) }
      events.open(.requestUndelivered, about: .message(request), at: time)
    }
    return id
  }

  /// Unwraps a response. A damaged one is rejected; one that answers no outstanding request is an orphan.
  public mutating func unwrap(_ id: Int) throws(LMDKPRefusal) {
    let message = try find(message: id)
    try requireLogon(.lmd, .kp)
    guard !faults.strike(.kpSession) else {
      workstation.kpOperator = nil
      throw .kpSessionEnded
    }
    guard case .response(.retrieved, let request, let isDamaged) = message.content else {
      throw .notUnwrappable(message: String(id), status: message.content.status)
    }
    let awaiting = vectors.first { $0.rekey.awaitsAnswer(to: request) }
    guard !isDamaged else {
      desktop.set(id, to: .response(.rejected, request: request, isDamaged: true))
      if let awaiting { update(awaiting) { $0.rekey = .failed(request: request, .rejected) } }
      throw .rejected
    }
    guard let awaiting else {
      desktop.set(id, to: .response(.orphan, request: request, isDamaged: false))
      throw .unasked
    }
    desktop.set(id, to: .response(.unwrapped, request: request, isDamaged: false))
    update(awaiting) { $0.rekey = .ready(request: request, response: id) }
  }
}
