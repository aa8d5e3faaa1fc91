import Simulation
import Testing

@testable import StorageModel

/// What is seen.
extension Rehearsal {
  /// The status of every key server, by rising id.
  var statuses: [KeyServerStatus] { state.keyServers.all.map(state.status) }
  var rekeys: [RekeyStatus] { EncryptionMethod.keepers.map(state.rekeyStatus) }
  /// The open alerts, oldest first: error code, event id, object.
  var alerts: [String] { state.events.openAlerts.map(Rehearsal.words) }
  /// The closed events since the start, in the order of closing.
  var closed: [String] { state.events.closed.map(Rehearsal.words) }
  var isLocked: Bool { state.system.isLocked }
  var usbCopies: Int { state.usb.copies(of: state.preparedKey(of: .usb) ?? current(.usb)) }

  func current(_ method: EncryptionMethod) -> KeyID? { state.method(method).current }
  func prepared(_ method: EncryptionMethod) -> KeyID? { state.preparedKey(of: method) }
  func server(_ id: Int) throws -> KeyServer { try #require(state.keyServers.find(String(id))) }
  func stick(_ label: String) throws -> USBStick { try #require(state.usb.stick(label)) }
  func check(_ port: Int) throws -> USBCheck? { state.check(of: try #require(state.usb.port(port))) }
  func holds(_ server: Int, _ key: KeyID?) throws -> Bool { try self.server(server).keys.holds(try #require(key)) }

  /// The keys that a server holds, as numbers in the order in which they were made.
  func ring(_ server: Int) throws -> [Int] { try self.server(server).keys.keys.map(\.number) }

  private static func words(_ event: Event) -> String {
    [event.cause.errorCode, event.cause.eventID, event.object.type, event.object.id].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
