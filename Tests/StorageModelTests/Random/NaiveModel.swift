import Simulation

@testable import StorageModel

/// The same system written down as plainly as possible, from the design page alone: whole numbers for keys, nothing forgotten,
/// every replication run gone through, every condition worked out anew. It is what the product is compared with.
struct NaiveModel {
  /// An alert that is open.
  struct Alert: Equatable {
    let number: Int
    let time: SimTime
    let name: String
  }

  /// What happens by itself.
  enum Effect: Equatable {
    case run
    case look
    case end
    case strike(DelayedFault)
    case renew(failures: Int)
  }

  /// Something that will happen by itself.
  struct Due {
    let time: SimTime
    let order: Int
    let effect: Effect
  }

  var now: SimTime
  var isLicensed = true
  var isLocked = false
  var objects = 0
  var type: KeyServerType?
  var servers: [NaiveServer] = []
  var primary: Int?
  var drives: [String: NaiveDrive] = [:]
  var ports: [Int: String] = [:]
  var looked: Set<Int> = []
  var enabled: Set<EncryptionMethod> = []
  var current: [EncryptionMethod: Int] = [:]
  var made: [EncryptionMethod: Int] = [:]
  var prepared: (method: EncryptionMethod, key: Int)?
  var isConfirmed = false
  var isOverdue = false
  var validatedAt: SimTime?
  var failingCreations = 0
  var failingRuns = 0
  var failingRenewals = 0
  var hasInternalKey = false
  var hasRenewalFailed = false
  var lastRenewal: SimTime?
  var mode = Replication.Mode.manual
  var agenda: [Due] = []
  var lookInterval: SimDuration?
  var transitionLength: SimDuration?
  var transition: (method: EncryptionMethod, word: String)?
  var lostReplies = 0
  var lastRun: SimTime?
  var order = 0
  var backups: [[Int: Bool]] = []
  var choices: [Assumption: Choice] = [:]
  var alerts: [Alert] = []
  var closed: [Alert] = []
  var fixedTimes: [SimTime] = []
  var nextNumber = 100

  var portIDs = [0, 1, 8, 9]

  init(_ scenario: ScenarioName, at time: SimTime) {
    now = time
    isLicensed = scenario != .unlicensed
    let isSetUp = scenario != .new && scenario != .unlicensed
    objects = isSetUp ? 10 : 0
    if isSetUp, scenario != .keyserver {
      for (port, label) in [(0, "stick1"), (1, "stick2"), (8, "stick3")] {
        drives[label] = NaiveDrive(held: [1])
        ports[port] = label
        looked.insert(port)
      }
      begin(.usb)
    }
    if isSetUp, scenario != .usb {
      type = .isklm
      primary = 0
      servers = (0...2).map { id in
        NaiveServer(
          id: id, name: "keyserver\(id)", address: "10.0.1.\(54 + id)", type: .isklm,
          isMaster: id == 0 || scenario == .multimaster, held: [1: true])
      }
      begin(.keyserver)
    }
    mode = scenario == .multimaster ? .multimaster : .every(.hours(5))
    if scenario != .multimaster { plan(.run, at: time + .hours(5)) }
  }

  private mutating func begin(_ method: EncryptionMethod) {
    enabled.insert(method)
    current[method] = 1
    made[method] = 1
  }

  mutating func plan(_ effect: Effect, at time: SimTime) {
    order += 1
    agenda.append(Due(time: time, order: order, effect: effect))
  }

  /// When something happens next.
  func next(_ effect: Effect) -> SimTime? { agenda.filter { $0.effect == effect }.map(\.time).min() }

  func says(_ assumption: Assumption, _ choice: Choice) -> Bool {
    (choices[assumption] ?? assumption.choices[0]) == choice
  }
}
