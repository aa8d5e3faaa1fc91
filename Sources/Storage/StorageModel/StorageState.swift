public import Simulation

/// The emulated system with its key servers and USB flash drives: the whole state of the storage family.
///
/// Contract. Everything that changes it is a function of (state, arguments, time). What follows from the state is not in it:
/// the status of a key server, the number of copies of a key, whether an alert should be open. After every change
/// `followUp` draws the consequences that do leave something behind: keys that spread at once, a system that unlocks, alerts
/// that open or are fixed. A function that throws has changed nothing, unless the refusal says that it leaves a trace.
public struct StorageState: Equatable, Sendable {
  /// The system itself.
  public internal(set) var system: StorageSystem
  /// The USB ports and drives.
  public internal(set) var usb: USBPorts
  /// The key servers.
  public internal(set) var keyServers: KeyServers
  /// The makes of key servers that can be used.
  public internal(set) var keyServerTypes: KeyServerTypes
  /// How keys get from the primary to the other key servers.
  public internal(set) var replication: Replication
  /// The backups of the primary key server, oldest first.
  public internal(set) var backups: [KeyServerBackup] = []
  /// How often the primary will still fail to make a key.
  public internal(set) var failingCreations: FaultCount?
  /// The answers to what is not known of the real system.
  public internal(set) var assumptions: Assumptions
  /// The rekey that is under way.
  public internal(set) var rekey: Rekey?
  /// How often the system looks at its key servers; nil where it sees every change at once [G05].
  public internal(set) var validationInterval: SimDuration?
  /// For how long a step of a rekey is shown as being under way; nil where it is not [G11].
  public internal(set) var transitionLength: SimDuration?
  /// The step that is shown as being under way.
  public internal(set) var transition: Transition?
  /// How often the answer to a change will still get lost.
  public internal(set) var lostReplies: FaultCount?
  /// What the hooks did, oldest first.
  public internal(set) var hookRuns: [HookRun] = []
  /// The event log.
  public var events = EventLog()
  /// What was marked as fixed and is not logged anew while it lasts [G32].
  var silenced: [AlertSubject] = []
  /// The audit log; this system always has one.
  public var audit: AuditLog? = AuditLog()
  /// What will happen by itself.
  public internal(set) var agenda = Agenda<StorageEffect>()
  /// Up to when everything due has been applied.
  public internal(set) var settledTo: SimTime
  /// Where USB encryption stands, a rekey that is under way not counted.
  var usbMethod: MethodState
  /// Where key-server encryption stands, a rekey that is under way not counted.
  var keyServerMethod: MethodState
  /// Where the recovery key stands, a rekey that is under way not counted.
  public internal(set) var recoveryKey = RecoveryKey()
  /// The key in the system's own hardware, if it is used.
  public internal(set) var internalKey: InternalKey?
  /// How many USB keys have been made; the numbers of cancelled ones are not used again.
  var usbKeysIssued: Int
  /// How many key-server keys have been made; the numbers of cancelled ones are not used again.
  var keyServerKeysIssued: Int

  init(
    system: StorageSystem, usb: USBPorts, keyServers: KeyServers, keyServerTypes: KeyServerTypes,
    replication: Replication, assumptions: Assumptions,
    usbMethod: MethodState, keyServerMethod: MethodState, start: SimTime
  ) {
    self.system = system
    self.usb = usb
    self.keyServers = keyServers
    self.keyServerTypes = keyServerTypes
    self.replication = replication
    self.assumptions = assumptions
    self.usbMethod = usbMethod
    self.keyServerMethod = keyServerMethod
    usbKeysIssued = usbMethod.current == nil ? 0 : 1
    keyServerKeysIssued = keyServerMethod.current == nil ? 0 : 1
    settledTo = start
  }
}
