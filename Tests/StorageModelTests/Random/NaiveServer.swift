@testable import StorageModel

/// A key server as the naive model has it: the numbers of the keys it holds, and whether each is what it says.
struct NaiveServer: Equatable {
  let id: Int
  var name: String
  var address: String
  let type: KeyServerType
  var isMaster: Bool
  var held: [Int: Bool] = [:]
  var nodes: Set<Node> = Set(Node.allCases)
  var isLost = false
  var isDistrusted: CertificateTrouble?
  var hasFailed = false

  /// What the system saw of it when it last looked.
  var lastSeen: Look?

  /// Whether what it holds does not count until the system looks.
  var awaitsLook = false

  /// What there is to see of it.
  struct Look: Equatable {
    let reach: Set<Node>
    let held: [Int: Bool]
    let isMaster: Bool
  }

  /// The nodes that can use it.
  var reach: Set<Node> { isDistrusted == nil ? nodes : [] }

  /// The system looks at it.
  mutating func seeAll() {
    lastSeen = look
    awaitsLook = false
  }

  /// The system does not look at it for now.
  mutating func seeNothing() {
    lastSeen = Look(reach: reach, held: [:], isMaster: isMaster)
    awaitsLook = true
  }

  var look: Look { Look(reach: reach, held: held, isMaster: isMaster) }
}
