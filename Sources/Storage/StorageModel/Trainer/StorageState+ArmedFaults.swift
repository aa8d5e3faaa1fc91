internal import Simulation

extension StorageState {
  /// The faults in effect, as `lssim` lists them: name, object and count.
  public var armedFaults: [(fault: StorageFault, object: String, detail: String)] {
    var armed: [(StorageFault, String, String)] = []
    for server in keyServers.all {
      switch server.link {
      case .up: break
      case .cutOff(let node): armed.append((.keyserverUnreachable, server.name, node.name))
      case .down: armed.append((.keyserverUnreachable, server.name, ""))
      case .lost: armed.append((.keyserverLost, server.name, ""))
      }
      if let trouble = server.certificateTrouble {
        armed.append((.keyserverCertificate, server.name, trouble.rawValue))
      }
      if server.keys.keys.contains(where: { !$0.isGenuine }) { armed.append((.keyserverDrift, server.name, "")) }
    }
    if let count = failingCreations { armed.append((.create, "", "\(count.remaining)")) }
    if let count = replication.failingRuns { armed.append((.replication, "", "\(count.remaining)")) }
    if let count = lostReplies { armed.append((.replyLost, "", "\(count.remaining)")) }
    if let count = internalKey?.failingRekeys { armed.append((.internalKey, "", "\(count.remaining)")) }
    for stick in usb.sticks {
      if let count = stick.failingWrites { armed.append((.usbWrite, stick.label, "\(count.remaining)")) }
      if stick.isForeign { armed.append((.usbForeign, stick.label, "")) }
    }
    return armed
  }
}
