import Testing

@testable import StorageModel

/// What the operator does with key servers.
extension Rehearsal {
  @discardableResult
  mutating func make(name: String? = nil, _ address: String = "10.0.1.99", isPrimary: Bool = false) throws -> Int {
    try state.makeKeyServer(KeyServerSettings(address: address, name: name, becomesPrimary: isPrimary), at: now)
  }

  mutating func change(_ id: Int, name: String) throws {
    try state.change(server(id), KeyServerSettings(name: name), at: now)
  }

  mutating func removeServer(_ id: Int) throws { try state.remove(server(id), at: now) }

  mutating func refusalToMake(name: String?, _ address: String, isPrimary: Bool = false) -> StorageRefusal? {
    let settings = KeyServerSettings(address: address, name: name, becomesPrimary: isPrimary)
    return refusal { (rehearsal) throws(StorageRefusal) in
      _ = try rehearsal.state.makeKeyServer(settings, at: rehearsal.now)
    }
  }

  mutating func refusalToMakePrimary(_ id: Int) -> StorageRefusal? {
    refusal { (rehearsal) throws(StorageRefusal) in
      guard let server = rehearsal.state.keyServers.find(String(id)) else { return }
      try rehearsal.state.change(server, KeyServerSettings(becomesPrimary: true), at: rehearsal.now)
    }
  }

  mutating func refusalToRemove(_ id: Int) -> StorageRefusal? {
    refusal { (rehearsal) throws(StorageRefusal) in
      guard let server = rehearsal.state.keyServers.find(String(id)) else { return }
      try rehearsal.state.remove(server, at: rehearsal.now)
    }
  }
}
