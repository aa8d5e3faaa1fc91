import Simulation

@testable import StorageModel

/// What can be asked of it.
extension NaiveModel {
  func preparedKey(_ method: EncryptionMethod) -> Int? { prepared?.method == method ? prepared?.key : nil }

  var expected: Int? { preparedKey(.keyserver) ?? current[.keyserver] }

  /// What the system knows of a server.
  func seen(_ server: NaiveServer) -> NaiveServer.Look {
    lookInterval == nil && !server.awaitsLook ? server.look : server.lastSeen ?? server.look
  }

  mutating func lookAtAll() {
    for place in servers.indices { servers[place].seeAll() }
  }

  func status(_ server: NaiveServer) -> String { status(server, seen(server), expected) }

  func status(_ server: NaiveServer, _ seen: NaiveServer.Look, _ expected: Int?) -> String {
    guard !seen.reach.isEmpty, type == nil || type == server.type || says(.g26, .no) else { return "offline" }
    if let expected, seen.held[expected] != true { return "offline" }
    return seen.reach.count == 2 ? "online" : "degraded"
  }

  /// What a server holds does not count until the next look, which comes by itself in a quarter of an hour at most.
  mutating func awaitLook(_ place: Int) {
    servers[place].seeNothing()
    if next(.look) == nil { plan(.look, at: now + SimDuration(seconds: 900)) }
  }

  /// The drives that a key can be written to.
  var usable: [String] {
    portIDs.compactMap { ports[$0] }.filter { drives[$0]?.isForeign == false || says(.g16, .yes) }
  }

  func canMakeKeys(_ server: NaiveServer) -> Bool { seen(server).isMaster || mode == .multimaster }

  /// The place of the server with this id or name.
  func place(_ text: String?) -> Int? {
    servers.firstIndex { String($0.id) == text } ?? servers.firstIndex { $0.name == text }
  }

  var primaryPlace: Int? { primary.flatMap { id in servers.firstIndex { $0.id == id } } }

  /// Whether a method other than this one keeps a key that the system finds by itself.
  func hasKey(besides method: EncryptionMethod?) -> Bool {
    (method != nil && hasInternalKey) || EncryptionMethod.keepers.contains { $0 != method && current[$0] != nil }
  }

  /// Whether it cannot start without a key.
  var needsKey: Bool { hasInternalKey || hasKey(besides: nil) || objects > 0 }

  var isWithinReach: Bool {
    let onServer = current[.keyserver].map { key in servers.contains { !$0.reach.isEmpty && $0.held[key] == true } }
    let onDrive = current[.usb].map { key in
      ports.values.contains { drives[$0].map { !$0.isForeign && $0.held.contains(key) } == true }
    }
    return hasInternalKey || onServer == true || onDrive == true
  }

  /// How many drives hold a key, wherever they are.
  func copies(_ key: Int) -> Int { drives.values.count { !$0.isForeign && $0.held.contains(key) } }

  /// What the system knows of the drive in a port.
  func check(_ port: Int) -> String? {
    guard let label = ports[port], let drive = drives[label], looked.contains(port) else { return nil }
    if drive.isForeign { return "wrong_system" }
    if drive.hasFailed { return "key_error" }
    guard let key = current[.usb], !drive.held.isEmpty else { return nil }
    if drive.held.contains(key) { return "validated" }
    if let new = preparedKey(.usb), drive.held == [new] { return nil }
    return "wrong_key"
  }
}
