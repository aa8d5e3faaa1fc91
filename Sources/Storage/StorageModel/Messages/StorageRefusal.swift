/// Why an operator's command was refused. The numbers below CMMVC1000E are ours: IBM's for these conditions are not known.
public enum StorageRefusal: Error, Equatable, Sendable {
  /// A rekey is under way.
  case rekeyInProgress
  /// The method is not enabled.
  case notEnabled(EncryptionMethod)
  /// Encryption is not licensed.
  case notLicensed
  /// No primary key server is defined.
  case noPrimary
  /// A key server that has to be online is not.
  case keyServerNotOnline(name: String, status: String)
  /// No new key waits for its commit.
  case nothingPrepared
  /// Too few USB flash drives can be written.
  case tooFewDrives(usable: Int, needed: Int)
  /// No inserted drive carries the current key.
  case currentKeyNotInserted
  /// The new key is on too few drives.
  case tooFewCopies(copies: Int, needed: Int)
  /// Encrypted objects need the method.
  case encryptedObjects
  /// There are four key servers already.
  case tooManyKeyServers
  /// The key server is the primary.
  case isPrimary(String)
  /// The key server does not hold the current key.
  case lacksCurrentKey(String)
  /// No other key server holds the key.
  case lastHolder(String)
  /// No make of key servers is enabled.
  case noTypeEnabled
  /// Another make of key servers is enabled.
  case otherTypeEnabled
  /// A key of the make is in force.
  case typeInUse
  /// There are key servers of the make.
  case typeHasServers
  /// A certificate file cannot be used.
  case badCertificateFile(path: String, reason: String)
  /// Neither USB flash drives nor key servers are enabled.
  case noOtherMethod
  /// The recovery key in force was not typed in lately.
  case notValidated
  /// The new recovery key was not typed back.
  case notConfirmed
  /// What was typed is not the recovery key.
  case wrongRecoveryKey
  /// A licence key of the wrong form.
  case badLicenceKey
  /// A file with a licence key that cannot be read.
  case badLicenceFile(path: String, reason: String)
  /// A trial of a feature that has none here.
  case noTrial
  /// A name that an object cannot have.
  case badName
  /// Another object has the name or the address.
  case objectExists
  /// A hook refused, or did not end in time.
  case hookFailed(hook: String, how: String)
  /// The system has no key.
  case locked
  /// The primary could not make the key.
  case keyNotCreated(primary: String, reason: String)
  /// A key server did not pass its test.
  case testFailed(reason: String)
  /// The method is enabled already.
  case alreadyEnabled(EncryptionMethod)
  /// The internal key is enabled already.
  case internalKeyEnabled
  /// The internal key is not enabled.
  case internalKeyNotEnabled
  /// What was to be typed could not be read.
  case recoveryKeyNotRead(reason: String)
  /// There is no key that could be validated.
  case noCurrentKey(EncryptionMethod)

  /// No open alert has the number.
  case notAnOpenEvent

  /// Whether the refusal leaves a trace in the state: a fault that has struck once more, and what the log says of it.
  public var leavesTrace: Bool {
    switch self {
    case .keyNotCreated, .testFailed, .tooFewDrives: true
    default: false
    }
  }

  /// One case of each kind, its variable parts standing for themselves: the message table is made from these.
  public static let samples: [StorageRefusal] = [
    .rekeyInProgress, .notEnabled(.keyserver), .notLicensed, .noPrimary,
    .keyServerNotOnline(name: "{name}", status: "{status}"), .nothingPrepared, .tooFewDrives(usable: 2, needed: 3),
    .tooManyKeyServers, .isPrimary("{name}"), .lacksCurrentKey("{name}"), .lastHolder("{name}"), .noTypeEnabled,
    .otherTypeEnabled, .typeInUse, .typeHasServers, .badCertificateFile(path: "{path}", reason: "{reason}"),
    .noOtherMethod,
    .notValidated, .notConfirmed, .wrongRecoveryKey, .recoveryKeyNotRead(reason: "{reason}"), .badLicenceKey,
    .badLicenceFile(path: "{path}", reason: "{reason}"), .noTrial, .badName, .objectExists,
    .currentKeyNotInserted, .tooFewCopies(copies: 2, needed: 3), .encryptedObjects,
    .hookFailed(hook: "{phase}/{name}", how: "{how}"), .locked,
    .keyNotCreated(primary: "{name}", reason: "{reason}"), .testFailed(reason: "{reason}"),
    .alreadyEnabled(.keyserver), .noCurrentKey(.usb), .notAnOpenEvent,
  ]
}
