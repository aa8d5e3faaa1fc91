public import CommandKit
public import CommandSession
public import Simulation
public import StorageModel

extension StorageState: RehearsedFamily {
  /// What can be waited for in the storage family.
  public static let observableObjects = ["encryption", "keyserver", "portusb"]
  /// Those of which there is one only.
  public static let soleObjects = ["encryption"]

  /// The attributes that the detailed views print.
  public func attributes(of kind: String, id: String?) throws(UsageError) -> [Attribute] {
    guard kind != "encryption" else {
      guard id == nil else { throw .exclusive }
      return LsEncryption.attributes(self)
    }
    guard let id else { throw .missingParameter }
    if kind == "keyserver" {
      guard let server = keyServers.find(id) else { throw noObject(id) }
      return LsKeyServer.attributes(server, self)
    }
    guard let port = usb.ports.first(where: { String($0.id) == id }) else { throw noObject(id) }
    return LsPortUSB.attributes(port, self)
  }

  /// What will happen by itself.
  public var upcoming: [UpcomingEffect] {
    agenda.items.map { item in
      switch item.effect {
      case .replicate: UpcomingEffect(due: item.due, what: "replication")
      case .validate: UpcomingEffect(due: item.due, what: "validation of the key servers")
      case .endTransition: UpcomingEffect(due: item.due, what: "end of the transition")
      case .strike(let delayed): UpcomingEffect(due: item.due, what: "fault \(delayed.fault.rawValue)")
      case .renewInternalKey: UpcomingEffect(due: item.due, what: "renewal of the internal key")
      }
    }
  }

  /// What is guessed of the real system.
  public var guesses: [Guess] {
    Assumption.allCases.map { assumption in
      let inForce = choice(of: assumption)
      return Guess(
        number: assumption.rawValue, choice: choicesThatDiffer[assumption.rawValue] ?? inForce.rawValue,
        alternatives: assumption.choices.filter { $0 != inForce }.map(\.rawValue), question: assumption.question,
        grade: inForce == assumption.choices[0] ? assumption.grade : .ours,
        source: assumption.source, test: assumption.test)
    }
  }

  /// What can be chosen where there is a choice.
  public static var alternatives: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: Assumption.allCases.filter(\.isSwitchable)
        .map { ($0.rawValue, $0.choices.map(\.rawValue)) })
  }

  /// Puts another answer in force.
  public mutating func choose(_ choice: String, for number: String, at time: SimTime) {
    // What is chosen from the alternatives is a choice.
    try? assume("\(number)=\(choice)", at: time)
  }

  /// The rows of `lssim` that only the storage family has.
  public var trainerAttributes: [Attribute] {
    [
      Attribute("system_locked", system.isLocked ? "yes" : "no"),
      Attribute("keyserver_key_copies", String(serversWithCurrentKey)),
      Attribute("usb_key_copies", String(usb.copies(of: method(.usb).current))),
      Attribute("replication", replication.mode.description),
      Attribute("next_replication", nextReplication?.description ?? ""),
      Attribute("drives", usb.sticks.map(place).joined(separator: ", ")),
      Attribute("encrypted_objects", String(system.encryptedObjects)),
      Attribute("backups", backups.map(contents).joined(separator: ", ")),
      Attribute("hooks", hooks),
    ]
  }

  private func place(_ stick: USBStick) -> String {
    let port = usb.ports.first { $0.inserted?.label == stick.label }
    return stick.label + (port.map { " port \($0.id)" } ?? " drawer")
  }

  private func contents(_ backup: KeyServerBackup) -> String {
    let keys = backup.keys.keys.map { $0.isGenuine ? $0.key.description : "other:\($0.key)" }
    return ([String(backup.number), backup.time.description] + (keys.isEmpty ? ["empty"] : keys)).joined(separator: " ")
  }

  private var hooks: String {
    guard !hookRuns.isEmpty else { return "" }
    let runs = hookRuns.map { "\($0.hook) \($0.time) status \($0.status)" }
    return runs.joined(separator: ", ") + " - your array will not do this by itself"
  }
}

extension StorageState {
  /// The error of an object that was not found [G17].
  public func noObject(_ text: String) -> UsageError {
    assumptions[.g17] == .yes ? .noObject(text) : .noSuchObject
  }
}

extension Assumption {
  /// How far the answer in force unless told otherwise is known.
  fileprivate var grade: Grade { self == .g18 ? .documented : .ours }
}
