public import CommandKit
internal import Certificates
internal import Simulation
internal import StorageModel

/// `lskeyserver`: the key servers (reference sheet 1.3).
public enum LsKeyServer: StorageView {
  static let server = Operand(
    .text("object_id|object_name", completion: .names(listedBy: "lskeyserver")), .documented, isRequired: false,
    help: "Shows this key server in detail.")

  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "lskeyserver", group: .view, summary: "lists the key servers",
    description: [
      "Lists the key servers, or shows one in detail.",
      "A key server is online if every node reaches it and it holds the key that the system expects of it: the prepared"
        + " key while there is one, else the current one. It is degraded if only some nodes reach it, and offline"
        + " otherwise. The additional key servers are therefore offline from prepare until replication brings them the"
        + " new key.",
    ],
    forms: [SynopsisForm(), SynopsisForm(.operand)], operand: server.spec, view: .both, attributes: notes,
    examples: [
      CommandExample("lskeyserver", "Lists the key servers."),
      CommandExample("lskeyserver 0", "Shows the key server with id 0 in detail."),
      CommandExample("lskeyserver | grep -e status -e offline", "Lists the key servers that are offline."),
    ],
    seeAlso: ["testkeyserver", "lsencryption", "lseventlog"])

  static func show(_ storage: StorageState, _ arguments: Arguments) throws(CommandFailure) -> Outcome {
    guard let wanted = arguments[server] else { return list(storage) }
    guard let found = storage.keyServers.find(wanted) else { throw CommandFailure(storage.noObject(wanted)) }
    return .detailed(attributes(found, storage))
  }

  static func attributes(_ server: KeyServer, _ storage: StorageState) -> [Attribute] {
    [
      Attribute("id", String(server.id)),
      Attribute("name", server.name),
      Attribute("status", storage.status(of: server).rawValue),
      Attribute("err_seq_num", storage.gravestAlert(against: server).map { String($0.sequence) } ?? ""),
      Attribute("IP_address", server.address),
      Attribute("port", String(server.port)),
      Attribute("type", server.type.rawValue),
      Attribute("primary", storage.keyServers.isPrimary(server) ? "yes" : "no"),
      Attribute("certificate", server.certificate?.line ?? "0 fields"),
    ]
  }

  private static func list(_ storage: StorageState) -> Outcome {
    .concise(
      ["id", "name", "status", "IP_address", "port", "type", "primary", "cert_set"],
      storage.keyServers.all.map { server in
        [
          String(server.id), server.name, storage.status(of: server).rawValue, server.address, String(server.port),
          server.type.rawValue, storage.keyServers.isPrimary(server) ? "yes" : "no",
          server.certificate == nil ? "no" : "yes",
        ]
      })
  }

  private static let notes = [
    AttributeNote("id", "The key server's number.", row: .documented, values: .documented),
    AttributeNote("name", "Its name.", row: .documented, values: .ours),
    AttributeNote(
      "status", "online, degraded or offline. That degraded stands for some nodes that do not reach it is ours.",
      row: .documented, values: .documented),
    AttributeNote(
      "err_seq_num", "The event log's number of the gravest open alert against it; blank if there is none.",
      row: .documented, values: .documented),
    AttributeNote("IP_address", "Its IP address or domain name.", row: .documented, values: .documented),
    AttributeNote("port", "Its port.", row: .documented, values: .documented),
    AttributeNote("type", "Its make: isklm or ciphertrustmanager.", row: .documented, values: .ours),
    AttributeNote("primary", "yes for the one that makes the keys.", row: .documented, values: .documented),
    AttributeNote("cert_set", "Whether a certificate is stored for it.", row: .documented, values: .documented),
    AttributeNote(
      "certificate",
      "The certificate; 0 fields if none is stored. A name is in the form /C=US/O=name, with \\x and two hexadecimal digits for"
        + " a character that might separate fields; of the two times, 991231235959 stands for that moment or any later one;"
        + " dashes stand for the colons of the fingerprint.", row: .documented, values: .ours),
  ]
}
