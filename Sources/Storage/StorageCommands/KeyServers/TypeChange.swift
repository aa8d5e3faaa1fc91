internal import Certificates
internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

/// What the commands for the types of key servers have in common: turning a type on and off, and its authority's certificate.
struct TypeChange {
  let type: KeyServerType

  static let certificate = Option(
    "sslcert", .file, .documented,
    help: "The file of the certificate of the authority that signs the key servers', in PEM form.")
  static let noCertificate = Flag("nosslcert", .documented, help: "Removes the stored certificate.")
  static let enable = Flag("enable", .documented, help: "Enables this type of key servers.")
  static let disable = Flag("disable", .documented, help: "Disables it.")

  static let messages = { @Sendable in
    StorageMessages.of(
      .locked, .otherTypeEnabled, .typeInUse, .typeHasServers, .rekeyInProgress,
      .badCertificateFile(path: "{path}", reason: "{reason}"))
  }

  /// Makes the changes that were asked for, all or none.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - context: the world.
  ///   - further: changes of the type's own.
  /// - Returns: nothing to say.
  /// - Throws: why nothing was changed.
  func run(
    _ arguments: Arguments, in context: Context, further: (inout StorageState) throws(StorageRefusal) -> Void
  ) throws(CommandFailure) -> Outcome {
    var authority: Certificate?
    if let path = arguments[Self.certificate] { authority = try CertificateFile.read(path) }
    try Store(context).operating { storage, now throws(StorageRefusal) in
      try further(&storage)
      if arguments.has(Self.certificate.spec) || arguments[Self.noCertificate] {
        try storage.setAuthority(authority, of: type)
      }
      if arguments[Self.enable] { try storage.enable(type, at: now) }
      if arguments[Self.disable] { try storage.disable(type, at: now) }
    }
    return .silent
  }
}
