extension StorageRefusal {
  /// The message's number and text.
  public var message: (code: String, text: String) {
    switch self {
    case .rekeyInProgress: ("CMMVC7353E", cannot("a rekey operation is in progress"))
    case .notEnabled(let method): ("CMMVC0101E", cannot("\(method.title) is not enabled"))
    case .notLicensed: ("CMMVC0102E", cannot("encryption is not licensed"))
    case .noPrimary: ("CMMVC0103E", cannot("no primary key server is defined"))
    case .keyServerNotOnline(let name, let status): ("CMMVC0104E", cannot("key server [\(name)] is \(status)"))
    case .nothingPrepared: ("CMMVC0105E", cannot("no new key is prepared"))
    case .tooFewDrives(let usable, let needed) where needed > StorageState.copiesNeeded:
      // More than these are needed only where every drive has to be written [G24], and some could not.
      ("CMMVC0106E", cannot("the new key could be written to only \(usable) of \(needed) USB flash drives"))
    case .tooFewDrives(let usable, let needed):
      (
        "CMMVC0106E",
        cannot("there \(verb(usable)) \(usable) usable \(drives(usable)) and \(needed) \(verb(needed)) needed")
      )
    case .currentKeyNotInserted: ("CMMVC0107E", cannot("no inserted USB flash drive holds the current key"))
    case .tooFewCopies(let copies, let needed):
      ("CMMVC0108E", cannot("the new key is on \(copies) \(drives(copies)) and \(needed) \(verb(needed)) needed"))
    case .encryptedObjects: ("CMMVC0109E", cannot("encrypted objects exist"))
    case .tooManyKeyServers: ("CMMVC0110E", cannot("there are four key servers already"))
    case .isPrimary(let name): ("CMMVC0112E", cannot("key server [\(name)] is the primary"))
    case .lacksCurrentKey(let name): ("CMMVC0112E", cannot("key server [\(name)] lacks the current key"))
    case .lastHolder(let name): ("CMMVC0112E", cannot("key server [\(name)] is the last to hold the key"))
    case .noTypeEnabled: ("CMMVC0115E", cannot("no key server type is enabled"))
    case .otherTypeEnabled: ("CMMVC0115E", cannot("another key server type is enabled"))
    case .typeHasServers: ("CMMVC0115E", cannot("there are key servers of this type"))
    case .typeInUse: ("CMMVC0115E", cannot("a key of this key server type is in use"))
    case .badCertificateFile(let path, let reason):
      ("CMMVC0116E", "The command failed because of certificate file [\(path)]: \(reason).")
    case .noOtherMethod: ("CMMVC0123E", cannot("neither USB flash drive nor key server encryption is enabled"))
    case .notValidated: ("CMMVC0124E", cannot("the recovery key was not validated within the last 30 minutes"))
    case .notConfirmed: ("CMMVC0125E", cannot("the new recovery key has not been confirmed"))
    case .wrongRecoveryKey: ("CMMVC0126E", "The command failed because the recovery key was not entered correctly.")
    case .recoveryKeyNotRead(let reason):
      ("CMMVC0127E", "The command failed because the recovery key could not be read: \(reason).")
    case .badLicenceKey: ("CMMVC0120E", "The command failed because the licence key does not have the right form.")
    case .badLicenceFile(let path, let reason):
      ("CMMVC0121E", "The command failed because of licence file [\(path)]: \(reason).")
    case .noTrial: ("CMMVC0122E", cannot("the feature has no trial"))
    case .badName:
      (
        "CMMVC6527E",
        "The name that you have entered is not valid. The name can contain letters, numbers, spaces, periods, dashes, and"
          + " underscores. The name must begin with a letter or an underscore. The name must not begin or end with a space."
      )
    case .objectExists: ("CMMVC6035E", "The action failed as the object already exists.")
    case .hookFailed(let hook, let how): ("CMMVC0111E", cannot("hook [\(hook)] \(how)"))
    case .locked: ("CMMVC0113E", cannot("the system is locked"))
    case .keyNotCreated(let primary, let reason):
      ("CMMVC0114E", "The command failed because the primary [\(primary)] could not make the key (\(reason)).")
    case .testFailed(let reason): ("CMMVC0117E", "The key server task failed: \(reason).")
    case .alreadyEnabled(let method): ("CMMVC0118E", cannot("\(method.title) is enabled already"))
    case .internalKeyEnabled: ("CMMVC0118E", cannot("the internal key is enabled already"))
    case .internalKeyNotEnabled: ("CMMVC0101E", cannot("the internal key is not enabled"))
    case .noCurrentKey(let method): ("CMMVC0119E", cannot("there is no current \(method.keyTitle)"))
    case .notAnOpenEvent: ("CMMVC8275E", "The specified event does not exist or cannot be marked as fixed.")
    }
  }

  private func drives(_ count: Int) -> String { count == 1 ? "USB flash drive" : "USB flash drives" }

  private func verb(_ count: Int) -> String { count == 1 ? "is" : "are" }

  private func cannot(_ reason: String) -> String { "The command cannot be initiated because \(reason)." }
}
