import CorenteModel
import Simulation

/// A domain as it must be after what was done to it: the rules of the design once more, written down naively, with a ledger of
/// its own. It asks the model for nothing, so the model can be tested against it.
struct Account {
  /// What will happen, and in which order among what happens at the same time.
  struct Plan {
    let due: SimTime
    let what: What
  }

  enum What {
    case key(Int)
    case distribution(Int)
    case contact(Int, connectedSince: SimTime)
    case fault(CorenteFault, Int?)
  }

  struct Ends {
    let first: Int
    let second: Int
  }

  var now = Domain.start
  var plans: [Plan] = []

  var off = [false, false, false, false]
  var cut = [false, false, false, false]
  var isSCPUp = true
  var failures = 0

  /// Of each Location: the generation in use; what the SCP and the four Locations hold of it, and since when.
  var inUse = [1, 1, 1, 1]
  var held: [[Int]]
  var since: [[SimTime]]
  var isRegenerating = [false, false, false, false]
  var hasFailed = [false, false, false, false]
  var connectedSince: [SimTime?]
  var contacted: [SimTime]

  /// Of each tunnel: since when its ends agree, what it was when last looked at, and since when.
  var agreedSince: [SimTime?]
  var shown: [TunnelCondition]
  var changed: [SimTime]

  /// What was met, so that a test can tell whether it tested anything.
  var met: Set<String> = []
  /// How often the domain was looked at.
  var moments = 0

  static let tunnels = (0..<4).flatMap { first in (first + 1..<4).map { Ends(first: first, second: $0) } }

  init() {
    let before = Domain.start - .days(40)
    held = Array(repeating: [1, 1, 1, 1, 1], count: 4)
    since = Array(repeating: Array(repeating: before, count: 5), count: 4)
    connectedSince = Array(repeating: before, count: 4)
    contacted = Array(repeating: Domain.start, count: 4)
    agreedSince = Array(repeating: before, count: 6)
    shown = Array(repeating: .up, count: 6)
    changed = Array(repeating: before, count: 6)
  }

  /// When something happens next; nil if nothing does.
  var next: SimTime? {
    let ups = zip(shown, agreedSince).compactMap { $0 == .pending ? $1.map { $0 + SimDuration(seconds: 15) } : nil }
    return (plans.map(\.due) + ups).min()
  }

  /// Lets time pass, up to what happens next at most.
  mutating func pass(to time: SimTime) {
    now = time
    notice()
    while let place = plans.indices.min(by: { (plans[$0].due, $0) < (plans[$1].due, $1) }), plans[place].due <= now {
      happen(plans.remove(at: place).what)
      notice()
    }
  }

  mutating func happen(_ what: What) {
    switch what {
    case .key(let id):
      isRegenerating[id] = false
      if isSCPUp, isLinked(id), failures == 0 {
        inUse[id] += 1
        receive(id, by: 0)
        receive(id, by: id + 1)
        plan(.distribution(id), after: 5)
      } else {
        hasFailed[id] = true
        if isSCPUp, isLinked(id) { failures -= 1 }
      }
    case .distribution(let id): for other in 0..<4 where isSCPUp && isLinked(other) { receive(id, by: other + 1) }
    case .contact(let id, let connected):
      guard connectedSince[id] == connected else { return }
      contacted[id] = now
      for owner in 0..<4 { receive(owner, by: id + 1) }
    case .fault(let fault, let id): setWithoutNotice(fault, id, to: true)
    }
  }

  /// A holder gets what the SCP has of a Location's key; the SCP gets what the Location has made.
  mutating func receive(_ owner: Int, by holder: Int) {
    let generation = holder == 0 ? inUse[owner] : held[owner][0]
    guard held[owner][holder] < generation else { return }
    if generation > held[owner][holder] + 1 { met.insert("caught up") }
    held[owner][holder] = generation
    since[owner][holder] = now
  }

  mutating func set(_ fault: CorenteFault, _ id: Int?, to isWrong: Bool) {
    setWithoutNotice(fault, id, to: isWrong)
    notice()
  }

  mutating func setWithoutNotice(_ fault: CorenteFault, _ id: Int?, to isWrong: Bool) {
    switch fault {
    case .locationOffline: off[id ?? 0] = isWrong
    case .scpLink: cut[id ?? 0] = isWrong
    case .scp: isSCPUp = !isWrong
    case .regenerate: failures = isWrong ? 1 : 0
    }
  }

  mutating func plan(_ what: What, after seconds: Int) {
    plans.append(Plan(due: now + SimDuration(seconds: seconds), what: what))
  }

  func isLinked(_ id: Int) -> Bool { !off[id] && !cut[id] }

  /// Takes note of connections that came or went, and of tunnels that are not what they were.
  mutating func notice() {
    for id in 0..<4 where (isSCPUp && isLinked(id)) != (connectedSince[id] != nil) {
      connectedSince[id] = isSCPUp && isLinked(id) ? now : nil
      if connectedSince[id] != nil { plan(.contact(id, connectedSince: now), after: 5) }
    }
    for (id, ends) in Self.tunnels.enumerated() {
      let reason = reason(for: ends)
      agreedSince[id] = reason == nil ? agreedSince[id] ?? now : nil
      let isUp = agreedSince[id].map { now.seconds(since: $0) >= 15 } ?? false
      let condition = reason.map(TunnelCondition.down) ?? (isUp ? .up : .pending)
      guard condition != shown[id] else { continue }
      shown[id] = condition
      changed[id] = now
      met.insert(reason?.rawValue ?? condition.status)
    }
  }

  /// The rule: both gateways run, neither regenerates, and each stores the other's present generation.
  func reason(for ends: Ends) -> TunnelObstacle? {
    if off[ends.first] || off[ends.second] { return .partnerOffline }
    if isRegenerating[ends.first] || isRegenerating[ends.second] { return .regenerating }
    let isKnown =
      held[ends.first][ends.second + 1] == inUse[ends.first] && held[ends.second][ends.first + 1] == inUse[ends.second]
    return isKnown ? nil : .keyMismatch
  }

  static func id(_ name: String) -> Int { Domain.names.firstIndex(of: name) ?? 0 }
}
