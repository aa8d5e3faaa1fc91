public import CommandKit
public import CommandSession
public import Simulation
public import StorageModel

extension StorageState: ObservableFamily {
  /// What can be waited for in the storage family.
  public static let observableObjects = ["encryption", "keyserver", "portusb"]

  /// The attributes that the detailed views print.
  public func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute] {
    guard kind != "encryption" else {
      guard id == nil else { throw .exclusive }
      return LsEncryption.attributes(self)
    }
    guard let id else { throw .missingParameter }
    if kind == "keyserver" {
      guard let server = keyServers.find(id) else { throw .noObject(id) }
      return LsKeyServer.attributes(server, self)
    }
    guard let port = usb.ports.first(where: { String($0.id) == id }) else { throw .noObject(id) }
    return LsPortUSB.attributes(port, self)
  }

  /// When the next thing happens by itself.
  public var nextDue: SimTime? { agenda.items.first?.due }
}
