/// The pages of the manual that are about no single command.
enum ManualPage: String, CaseIterable {
  case overview = "rekey-rehearsal"
  case storage = "rekey-rehearsal-storage"
  case lmdkp = "rekey-rehearsal-lmdkp"
  case corente = "rekey-rehearsal-corente"
  case simulation = "rekey-rehearsal-simulation"
  case messages = "rekey-rehearsal-messages"
  case fidelity = "rekey-rehearsal-fidelity"
  case state = "rekey-rehearsal-state"

  /// Its name.
  var name: String { rawValue }

  /// The manual's section: 5 for files, 7 for what is neither command nor file.
  var section: Int { self == .state ? 5 : 7 }

  /// The reference to it, as an argument of a macro.
  var reference: String { "\(name) \(section)" }

  /// Whether it was written by hand around what comes from the specs and tables, rather than made of them altogether.
  var isProse: Bool { self != .fidelity }

  /// Where it lies in a repository.
  var path: String { "man/man\(section)/\(name).\(section)" }

  /// The commands to see besides.
  var commands: [String] {
    switch self {
    case .overview: []
    case .storage: ["chencryption", "lsencryption", "lskeyserver", "lsportusb", "testkeyserver", "lseventlog"]
    case .lmdkp: ["chkpvector", "chlmdkp", "chlmdmessage", "lskpcredential", "lskpvector", "lslmdkp", "lslmdmessage"]
    case .corente: ["chlocation", "lscorente", "lslocation", "lslocationkey", "lstunnel"]
    case .simulation, .fidelity: ["chsim", "lssim", "waitsim"]
    case .messages: ["lssim", "lseventlog"]
    case .state: ["chsim", "lssim", "dumpauditlog"]
    }
  }
}
