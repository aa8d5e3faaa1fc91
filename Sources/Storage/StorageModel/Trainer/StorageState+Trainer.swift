public import Simulation

/// What the trainer does to the world around the system: `chsim`.
extension StorageState {
  /// Runs replication now; the schedule stays as it is.
  public mutating func replicateNow(at time: SimTime) throws(TrainerRefusal) {
    try replicate(at: time)
    followUp(at: time)
  }

  /// Chooses what sets replication going from now on.
  public mutating func chooseReplication(_ mode: Replication.Mode, at time: SimTime) {
    guard mode != replication.mode else { return }
    setReplication(mode, at: time)
    followUp(at: time)
  }

  /// Backs up what the primary key server holds now.
  public mutating func backUpKeyServer(at time: SimTime) throws(TrainerRefusal) {
    guard let primary = keyServers.primary, primary.observation.isReachable else { throw .primaryOutOfReach }
    backups.append(KeyServerBackup(number: (backups.last?.number ?? 0) + 1, time: time, keys: primary.keys))
    backups = backups.suffix(KeyServerBackup.keptCount)
  }

  /// Brings a key server back with exactly the keys of a backup, whatever had become of it.
  ///
  /// - Parameters:
  ///   - text: the key server's id or name.
  ///   - number: the backup's; nil for the newest.
  ///   - time: when.
  /// - Throws: `noKeyServer`; `noBackup`; `noSuchBackup`.
  public mutating func restoreKeyServer(
    _ text: String, from number: Int? = nil, at time: SimTime
  ) throws(TrainerRefusal) {
    let id = try server(text).id
    guard let newest = backups.last else { throw .noBackup }
    let wanted = number ?? newest.number
    guard let backup = backups.last(where: { $0.number == wanted }) else { throw .noSuchBackup(wanted) }
    keyServers.update(id) { server in
      server.keys = backup.keys
      server.link = .up
    }
    followUp(at: time)
  }

  /// Makes a clone a master, so that it can make keys.
  public mutating func promote(_ text: String, at time: SimTime) throws(TrainerRefusal) {
    keyServers.update(try server(text).id) { $0.role = .master }
    followUp(at: time)
  }

  /// Puts a drive into a port; an unknown label is a blank drive. While a USB key waits for its commit, the system writes it
  /// to the drive at once (reference sheet 5.1).
  public mutating func insert(_ label: String, inPort id: Int, at time: SimTime) throws(TrainerRefusal) {
    guard let place = usb.ports.firstIndex(where: { $0.id == id }) else { throw .noPort(id) }
    guard usb.ports[place].inserted == nil else { throw .portTaken(id) }
    if let other = usb.ports.first(where: { $0.inserted?.label == label }) {
      throw .stickElsewhere(label: label, port: other.id)
    }
    if usb.stick(label) == nil {
      guard USBStick.isLabel(label), usb.sticks.count < USBPorts.greatestStickCount else { throw .badLabel(label) }
      usb.sticks.append(USBStick(label: label))
    }
    usb.update(label) { $0.hasFailed = false }
    // A system that waits for its key looks at once whether the drive has it.
    usb.ports[place].inserted = USBPort.Insertion(label: label, isChecked: system.isLocked)
    if let key = preparedKey(of: .usb), usableDrives.contains(where: { $0.label == label }) {
      _ = write(key, to: label)
      usb.ports[place].inserted?.isChecked = true
    }
    followUp(at: time)
  }

  /// Takes the drive out of a port.
  public mutating func removeStick(fromPort id: Int, at time: SimTime) throws(TrainerRefusal) {
    guard let place = usb.ports.firstIndex(where: { $0.id == id }) else { throw .noPort(id) }
    guard usb.ports[place].inserted != nil else { throw .portEmpty(id) }
    usb.ports[place].inserted = nil
    followUp(at: time)
  }

  /// Sets how many USB ports the system has. With fewer than three, a drive in every port is enough to prepare a key.
  public mutating func choosePorts(_ count: Int, at time: SimTime) {
    usb.keep(count)
    followUp(at: time)
  }

  /// Sets how many pools and arrays are encrypted. A system that has none, nor a key, has nothing to be locked for.
  public mutating func setEncryptedObjects(_ count: Int) {
    system.encryptedObjects = min(max(0, count), StorageSystem.greatestObjectCount)
    followUp(at: settledTo)
  }

  /// The greatest number of encrypted objects.
  public static var greatestObjectCount: Int { StorageSystem.greatestObjectCount }

  /// A power cycle: without a copy of its key within reach the system comes up locked.
  public mutating func restart(at time: SimTime) {
    system.isLocked = needsKey && !hasKeyWithinReach
    rekey?.isOverdue = true
    if usbMethod.isEnabled { usb.markChecked() }
    lookAtAll()
    followUp(at: time)
  }

  /// Puts another answer to an assumption in force.
  ///
  /// - Parameters:
  ///   - text: `Gnn=choice`.
  ///   - time: when.
  /// - Throws: `noSuchChoice`.
  public mutating func assume(_ text: String, at time: SimTime) throws(TrainerRefusal) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let assumption = Assumption(rawValue: parts[0]), let choice = Choice(rawValue: parts[1]),
      assumption.choices.contains(choice)
    else { throw .noSuchChoice(text) }
    switch assumption {
    case .g05: chooseValidation(every: choice == .regularly ? Self.usualValidation : nil, at: time)
    case .g11: chooseTransition(choice == .shown ? Self.usualTransition : nil)
    default: assumptions.choose(choice, for: assumption)
    }
    followUp(at: time)
  }

  /// Remembers what hooks did.
  public mutating func remember(_ runs: [HookRun]) {
    hookRuns = Array((hookRuns + runs).suffix(HookRun.keptCount))
  }
}
