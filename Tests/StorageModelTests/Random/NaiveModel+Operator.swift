import Simulation

@testable import StorageModel

/// What the operator does with a method.
extension NaiveModel {
  mutating func take(_ step: RekeyStep, _ method: EncryptionMethod) -> StorageRefusal? {
    let refusal = attempt(step, method)
    if refusal == nil, says(.g19, .yes) {
      closed.append(Alert(number: nextNumber, time: now, name: " cluster"))
      nextNumber += 1
    }
    return refusal
  }

  private mutating func attempt(_ step: RekeyStep, _ method: EncryptionMethod) -> StorageRefusal? {
    if isLocked { return .locked }
    if step != .prepare, transition != nil { return .rekeyInProgress }
    switch step {
    case .prepare: return prepare(method)
    case .commit:
      guard let key = preparedKey(method) else { return .nothingPrepared }
      if let refusal = refusalToCommit(key, method) { return refusal }
      current[method] = key
      if method == .recoverykey { validatedAt = nil }
      show("committing", method)
    case .cancel:
      guard let key = preparedKey(method) else { return .nothingPrepared }
      if method == .usb { discard(key) }
      if method == .keyserver, says(.g04, .no) {
        for place in servers.indices where seen(servers[place]).held[key] != true { awaitLook(place) }
      }
    }
    prepared = nil
    isOverdue = false
    return nil
  }

  private mutating func prepare(_ method: EncryptionMethod) -> StorageRefusal? {
    if !enabled.contains(method) { return .notEnabled(method) }
    if transition != nil { return .rekeyInProgress }
    if let prepared, prepared.method != method || says(.g03, .refuse) { return .rekeyInProgress }
    let key = (made[method] ?? 0) + 1
    let refusal =
      switch method {
      case .usb: writeToDrives(key)
      case .keyserver: makeOnPrimary(key)
      case .recoverykey:
        enabled.isDisjoint(with: EncryptionMethod.keepers)
          ? StorageRefusal.noOtherMethod : isValidated ? nil : StorageRefusal.notValidated
      }
    if let refusal { return refusal }
    made[method] = key
    if method == .usb, let replaced = preparedKey(.usb) { discard(replaced) }
    prepared = (method, key)
    isConfirmed = false
    isOverdue = false
    show("preparing", method)
    return nil
  }

  private mutating func show(_ word: String, _ method: EncryptionMethod) {
    guard let transitionLength, method != .recoverykey else { return }
    transition = (method, word)
    plan(.end, at: now + transitionLength)
  }

  private var isValidated: Bool {
    guard current[.recoverykey] != nil else { return true }
    return validatedAt.map { now.seconds(since: $0) <= 30 * 60 } ?? false
  }

  private mutating func makeOnPrimary(_ key: Int) -> StorageRefusal? {
    guard let place = primaryPlace else { return .noPrimary }
    if type == nil { return .noTypeEnabled }
    let asked = [place] + (says(.g01, .refuse) ? Array(servers.indices) : [])
    if let refusal = notOnline(asked, key: current[.keyserver]) { return refusal }
    let name = servers[place].name
    if !canMakeKeys(servers[place]) { return .keyNotCreated(primary: name, reason: "it is a clone") }
    if servers[place].reach.isEmpty {
      servers[place].seeAll()
      return .keyNotCreated(primary: name, reason: "no connection")
    }
    servers[place].hasFailed = failingCreations > 0
    if failingCreations > 0 {
      failingCreations -= 1
      return .keyNotCreated(primary: name, reason: "KMIP error")
    }
    servers[place].held[key] = true
    servers[place].seeAll()
    if mode == .multimaster {
      shareAmongMasters()
      lookAtAll()
    }
    return nil
  }

  private func refusalToCommit(_ key: Int, _ method: EncryptionMethod) -> StorageRefusal? {
    switch method {
    case .usb:
      let copies = copies(key)
      return copies >= 3 || says(.g09, .allow) ? nil : .tooFewCopies(copies: copies, needed: 3)
    case .keyserver:
      if says(.g02, .none) { return nil }
      let asked = says(.g02, .all) ? Array(servers.indices) : primaryPlace.map { [$0] }
      return asked.map { notOnline($0, key: key, isAskedNow: true) } ?? .noPrimary
    case .recoverykey: return isConfirmed || says(.g28, .allow) ? nil : .notConfirmed
    }
  }

  private func notOnline(_ places: [Int], key: Int?, isAskedNow: Bool = false) -> StorageRefusal? {
    for place in places {
      let look = isAskedNow && place == primaryPlace ? servers[place].look : seen(servers[place])
      let status = status(servers[place], look, key)
      if status == "online" || (status == "degraded" && says(.g06, .yes)) { continue }
      return .keyServerNotOnline(name: servers[place].name, status: status)
    }
    return nil
  }

  mutating func enable(_ method: EncryptionMethod) -> StorageRefusal? {
    if isLocked { return .locked }
    if !isLicensed { return .notLicensed }
    if enabled.contains(method) { return says(.g10, .refuse) ? .alreadyEnabled(method) : nil }
    if method == .recoverykey, enabled.isDisjoint(with: EncryptionMethod.keepers) { return .noOtherMethod }
    enabled.insert(method)
    return nil
  }

  mutating func disable(_ method: EncryptionMethod) -> StorageRefusal? {
    if isLocked { return .locked }
    if prepared != nil || transition != nil { return .rekeyInProgress }
    guard enabled.contains(method) else { return says(.g23, .refuse) ? .notEnabled(method) : nil }
    if method == .recoverykey {
      validatedAt = nil
    } else if objects > 0, !hasKey(besides: method), says(.g07, .refuse) {
      return .encryptedObjects
    }
    enabled.remove(method)
    current[method] = nil
    return nil
  }
}
