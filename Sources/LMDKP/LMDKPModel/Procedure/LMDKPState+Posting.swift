public import Simulation

extension LMDKPState {
  /// Posts the newest credentials to the Directory, where their readers will find them when they read it next.
  public mutating func uploadOwn(at time: SimTime) throws(LMDKPRefusal) {
    try requireLogon(.lmd)
    try requireAssociation()
    guard workstation.connection.hasDirectory else { throw .notConnected }
    guard workstation.connection == .checked else { throw .checkIncomplete }
    try requireNothingPending()
    guard let vector = vectors.first(where: { $0.rekey == .generated }) else { throw .nothingToUpload }
    let attempt = vector.uploadAttempts + 1
    update(vector) { $0.uploadAttempts = attempt }
    guard !faults.strike(.upload) else {
      noteFailure(attempt, of: vector, at: time)
      throw .uploadFailed(attempt: String(attempt))
    }
    update(vector) { changed in
      changed.credentials.give(changed.generation, to: VectorSet.directory, at: time)
      changed.rekey = .no
    }
    events.fix(at: time) { Self.isFailedUpload($0, of: vector) }
    events.note(.credentialsPosted(String(vector.generation)), about: .vector(vector.id), at: time)
    for reader in Account.readers { scheduleReading(by: reader, after: time) }
  }

  private mutating func noteFailure(_ attempt: Int, of vector: VectorSet, at time: SimTime) {
    let open = events.openAlerts.filter { Self.isFailedUpload($0, of: vector) }
    if open.count >= Self.greatestAlertCount, let oldest = open.first {
      events.fix(at: time) { $0.sequence == oldest.sequence }
    }
    events.open(.uploadFailed(attempt: String(attempt)), about: .vector(vector.id), at: time)
  }

  private static func isFailedUpload(_ alert: Event, of vector: VectorSet) -> Bool {
    alert.object == .vector(vector.id) && alert.cause.eventID == EventCause.uploadFailed(attempt: "").eventID
  }

  /// A reader reads the Directory for ever. Only a reading that finds something changes anything, so only that is on the
  /// agenda.
  private mutating func scheduleReading(by reader: Account.Reader, after time: SimTime) {
    let effect = LMDKPEffect.reading(account: reader.number)
    guard let vector = firefly, let holder = vector.credentials.holder(String(reader.number)),
      holder.generation < vector.directoryGeneration, !agenda.items.contains(where: { $0.effect == effect })
    else { return }
    agenda.schedule(effect, at: readingTime(countReadings(by: reader, until: time) + 1, of: reader))
  }

  /// When a reader read the Directory last; nil if it has not since the start.
  public func lastReading(by reader: Account.Reader) -> SimTime? {
    let count = countReadings(by: reader, until: settledTo)
    return count > 0 ? readingTime(count, of: reader) : nil
  }

  private func countReadings(by reader: Account.Reader, until time: SimTime) -> Int {
    time.seconds(since: startTime) / reader.interval.seconds
  }

  private func readingTime(_ number: Int, of reader: Account.Reader) -> SimTime {
    startTime + SimDuration(seconds: number * reader.interval.seconds)
  }

  /// A reader reads the Directory.
  mutating func readDirectory(_ account: Int, at time: SimTime) {
    guard let vector = firefly else { return }
    let generation = vector.directoryGeneration
    var isNew = false
    update(vector) { isNew = $0.credentials.give(generation, to: String(account), at: time) }
    if isNew { events.note(.refreshed(String(generation)), about: .account(account), at: time) }
  }
}
