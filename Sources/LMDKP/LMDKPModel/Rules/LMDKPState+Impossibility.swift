internal import Simulation

extension LMDKPState {
  /// What no sequence of commands could have led to.
  public var impossibility: String? {
    guard vectors.map(\.id) == VectorSet.all(at: settledTo).map(\.id) else {
      return "the vector sets are not those of the rehearsal"
    }
    if let what = vectors.lazy.compactMap(\.impossibility).first ?? desktop.impossibility { return what }
    if !answers.areChoices(among: Self.alternatives) { return "an assumption has a choice that it cannot have" }
    if !events.isConsistent { return "the event numbers do not rise, or an open alert is fixed" }
    if !agenda.isConsistent { return "the agenda is not in order" }
    if let first = agenda.items.first, first.due < settledTo { return "something due was not applied" }
    if startTime > settledTo { return "the rehearsal starts later than now" }
    return impossibleConnection ?? impossibleMessage ?? impossibleAgenda
  }

  private var impossibleConnection: String? {
    let connection = workstation.connection
    if connection.isAssociated, faults.isMessageServerDown {
      return "there is an association with a server that is down"
    }
    if connection.hasDirectory, faults.isDirectoryDown { return "there is a session with a Directory that is down" }
    if count(.checked) != (connection == .checking ? 1 : 0) { return "a check that is running has no end, or two" }
    return nil
  }

  private var impossibleMessage: String? {
    let rekeys = vectors.map(\.rekey)
    let unsent = desktop.messages.filter(\.content.isUnsent).map(\.id)
    let requested = rekeys.compactMap { if case .requested(let request) = $0 { request } else { nil } }
    guard unsent == requested else { return "a request that is not sent belongs to no rekey" }
    guard rekeys.allSatisfy(hasItsMessages) else { return "a rekey lacks a message" }
    let isAtWork = rekeys.contains { $0 == .processing || $0 == .generated }
    guard desktop.pendingAdvisoryCount <= (isAtWork ? 2 : 0) else { return "an advisory has nothing to advise of" }
    guard desktop.unreconciledCount <= Self.greatestBETCount, desktop.messages.count <= Self.greatestDesktop,
      mailbox.count <= Self.keptCount
    else { return "there are more messages than are kept" }
    guard desktop.messages.allSatisfy({ $0.time <= settledTo }) else { return "a message is of a later time" }
    guard desktop.messages.allSatisfy({ vector(id: $0.vectorID) != nil }) else {
      return "a message is about a vector set that does not exist"
    }
    guard mailbox.allSatisfy({ isNumber($0.request) }) else {
      return "the mailbox answers a request that was never made"
    }
    return nil
  }

  private var impossibleAgenda: String? {
    let effects = agenda.items.map(\.effect)
    for vector in vectors {
      let isProcessing = vector.rekey == .processing
      guard count(.generated(vector: vector.id)) == (isProcessing ? 1 : 0),
        count(.generating(vector: vector.id)) <= (isProcessing ? 1 : 0)
      else { return "credentials that are being generated have no end, or two" }
    }
    let known = effects.allSatisfy { effect in
      switch effect {
      case .generating(let vector), .generated(let vector): self.vector(id: vector) != nil
      case .reading(let account): Account.reader(account) != nil
      case .answer, .nonDelivery: effect.delivery.map { isNumber($0.request) } ?? false
      case .checked, .strike: true
      }
    }
    guard known, effects.count(where: { $0.delivery != nil }) <= Self.keptCount + 1 else {
      return "something is to happen of which nothing is known"
    }
    for reader in Account.readers {
      let holder = firefly?.credentials.holder(String(reader.number))
      let isBehind = holder.map { $0.generation < firefly?.directoryGeneration ?? 0 } ?? false
      guard count(.reading(account: reader.number)) == (isBehind ? 1 : 0) else {
        return "a reader that is behind does not read the Directory, or one that is not does"
      }
    }
    return nil
  }

  /// The most messages there can be: those that are done with, one that is added, and those that are not: BETs, a request, its
  /// response and two advisories.
  private static let greatestDesktop = Desktop.keptCount + greatestBETCount + 5

  private func count(_ effect: LMDKPEffect) -> Int { agenda.items.count { $0.effect == effect } }

  private func isNumber(_ request: Int) -> Bool { (0..<desktop.nextID).contains(request) }

  private func hasItsMessages(_ rekey: Rekey) -> Bool {
    func status(_ id: Int) -> RequestStatus? {
      if case .request(let status, _)? = desktop.message(id)?.content { status } else { nil }
    }
    switch rekey {
    case .no, .processing, .generated: return true
    case .requested(let request): return status(request) == .created || status(request) == .wrapped
    case .submitted(let request, let sent): return status(request) == .sent && sent <= settledTo
    case .failed(let request, _): return status(request) == .sent
    case .ready(let request, let response):
      guard case .response(.unwrapped, request, isDamaged: false)? = desktop.message(response)?.content else {
        return false
      }
      return status(request) == .sent
    }
  }
}
