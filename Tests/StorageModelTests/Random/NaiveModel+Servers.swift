import Simulation

@testable import StorageModel

/// What the operator does with key servers.
extension NaiveModel {
  mutating func test(_ id: Int) -> StorageRefusal? {
    guard let place = place(String(id)) else { return nil }
    if isLocked, says(.g31, .all) { return .locked }
    servers[place].seeAll()
    let server = servers[place]
    let cutOff = Node.allCases.filter { !server.reach.contains($0) }.map(\.name)
    if !cutOff.isEmpty {
      return .testFailed(reason: "\(cutOff.joined(separator: " and ")) cannot connect to \(server.name)")
    }
    if let type, type != server.type {
      return .testFailed(reason: "\(server.name) is of another type than the enabled one")
    }
    if let expected, server.held[expected] != true {
      return .testFailed(reason: "\(server.name) does not return the expected key")
    }
    if primary == id, !canMakeKeys(server) {
      return .testFailed(reason: "\(server.name) is the primary and makes no keys")
    }
    if says(.g22, .yes) { servers[place].hasFailed = false }
    return nil
  }

  mutating func enable(_ other: KeyServerType) -> StorageRefusal? {
    if isLocked { return .locked }
    if let type, type != other { return .otherTypeEnabled }
    type = other
    return nil
  }

  mutating func disable(_ other: KeyServerType) -> StorageRefusal? {
    if isLocked { return .locked }
    guard type == other else { return nil }
    if preparedKey(.keyserver) != nil { return .rekeyInProgress }
    if current[.keyserver] != nil { return .typeInUse }
    if says(.g40, .no), servers.contains(where: { $0.type == other }) { return .typeHasServers }
    type = nil
    return nil
  }

  mutating func make(_ settings: KeyServerSettings) -> StorageRefusal? {
    if isLocked, says(.g31, .all) { return .locked }
    guard let type else { return .noTypeEnabled }
    if servers.count == 4 { return .tooManyKeyServers }
    var id = 0
    while servers.contains(where: { $0.id == id }) { id += 1 }
    var number = id
    while servers.contains(where: { $0.name == "keyserver\(number)" }) { number += 1 }
    let isFirst = settings.becomesPrimary && current[.keyserver] == nil && preparedKey(.keyserver) == nil
    let hasMaster = servers.contains { $0.isMaster && $0.type == type }
    let isMaster = mode == .multimaster || !hasMaster || isFirst || type == .ciphertrustmanager || says(.g38, .yes)
    var server = NaiveServer(
      id: id, name: settings.name ?? "keyserver\(number)", address: settings.address ?? "", type: type,
      isMaster: isMaster)
    if let refusal = taken(settings.name, server.address, besides: id) { return refusal }
    if settings.becomesPrimary, let refusal = refusalToMove(to: server) { return refusal }
    server.seeAll()
    servers.append(server)
    servers.sort { $0.id < $1.id }
    if says(.g14, .yes), let place = place(String(id)) { awaitLook(place) }
    if settings.becomesPrimary { primary = id }
    return nil
  }

  mutating func change(_ id: Int, _ settings: KeyServerSettings) -> StorageRefusal? {
    guard let place = place(String(id)) else { return nil }
    if isLocked, says(.g31, .all) { return .locked }
    let server = servers[place]
    if let refusal = taken(settings.name, settings.address ?? server.address, besides: id) { return refusal }
    if settings.becomesPrimary, primary != id, let refusal = refusalToMove(to: server) { return refusal }
    servers[place].name = settings.name ?? server.name
    servers[place].address = settings.address ?? server.address
    servers[place].seeAll()
    if settings.becomesPrimary { primary = id }
    return nil
  }

  mutating func remove(_ id: Int) -> StorageRefusal? {
    guard let place = place(String(id)) else { return nil }
    if isLocked { return .locked }
    let server = servers[place]
    if says(.g08, .refuse) {
      let isOfNoUse = servers.count == 1 && current[.keyserver] == nil && preparedKey(.keyserver) == nil
      if primary == id, !isOfNoUse { return .isPrimary(server.name) }
      for key in [current[.keyserver], preparedKey(.keyserver)].compactMap({ $0 }) {
        let holders = servers.filter { $0.held[key] == true }
        if holders.map(\.id) == [id] { return .lastHolder(server.name) }
      }
    }
    servers.remove(at: place)
    if primary == id { primary = nil }
    return nil
  }

  private func taken(_ name: String?, _ address: String, besides id: Int) -> StorageRefusal? {
    if let name, name.hasSuffix(" ") || name.isEmpty { return .badName }
    let others = servers.filter { $0.id != id }
    return others.contains { $0.name == name || $0.address == address } ? .objectExists : nil
  }

  private func refusalToMove(to server: NaiveServer) -> StorageRefusal? {
    if preparedKey(.keyserver) != nil { return .rekeyInProgress }
    guard let key = current[.keyserver], primary != nil else { return nil }
    return server.held[key] == true ? nil : .lacksCurrentKey(server.name)
  }
}
