public import Simulation

/// The workstation with its key processor, and what it exchanges messages and credentials with: the whole state of the lmdkp
/// family.
///
/// Contract. Everything that changes it is a function of (state, arguments, time). What follows from the state is not in it:
/// whether a response is overdue, whether a rekey is due, whether somebody's credentials are stale. A function that throws has
/// changed nothing, unless the refusal says that it leaves a trace. Whatever is on its way arrives, whatever is done meanwhile.
/// The state does not grow with time: see `Desktop`, `keptCount` and `greatestBETCount`.
public struct LMDKPState: Equatable, Sendable {
  /// Who is logged on, and how far the workstation is connected.
  public internal(set) var workstation = Workstation()
  /// The keys in the KP.
  public internal(set) var vectors: [VectorSet]
  /// The messages on the desktop.
  public internal(set) var desktop = Desktop()
  /// The messages in the mailbox, oldest first.
  public internal(set) var mailbox: [Delivery] = []
  /// The faults in effect.
  public internal(set) var faults = ArmedFaults()
  /// The answers to what is not known, where they are not the usual ones.
  public internal(set) var answers = Answers()
  /// The event log.
  public var events = EventLog()
  /// What will happen by itself.
  public internal(set) var agenda = Agenda<LMDKPEffect>()
  /// When the rehearsal started: from then on the readers read the Directory at their intervals.
  public let startTime: SimTime
  /// Up to when everything due has been applied.
  public internal(set) var settledTo: SimTime

  /// How many answers that nobody waits for are on their way at most, and how many are in the mailbox: the newest.
  static let keptCount = Desktop.keptCount
  /// How many uploads that failed are open in the event log at most: the newest.
  static let greatestAlertCount = 100
  /// How many good BETs may be unreconciled.
  public static let greatestBETCount = 1000
  /// Numbers that are counted on never come near the end of their range.
  static let greatestNumber = Desktop.greatestID

  init(at start: SimTime) {
    vectors = VectorSet.all(at: start)
    startTime = start
    settledTo = start
  }
}

extension LMDKPState {
  /// The vector set with this id or short title.
  public func vector(_ text: String) -> VectorSet? {
    vectors.first { String($0.id) == text } ?? vectors.first { $0.shortTitle == text }
  }

  /// The vector set with this id.
  func vector(id: Int) -> VectorSet? { vectors.first { $0.id == id } }

  /// The vector set whose credentials others encrypt BETs with.
  public var firefly: VectorSet? { vectors.first { $0.type == .firefly } }

  /// The vector set that is being rekeyed.
  public var rekeyed: VectorSet? { vectors.first { $0.rekey != .no } }

  mutating func update(_ vector: VectorSet, _ change: (inout VectorSet) -> Void) {
    guard let place = vectors.firstIndex(where: { $0.id == vector.id }) else { return }
    change(&vectors[place])
  }

  /// Puts a message on the desktop.
  mutating func add(_ content: MessageContent, about vector: Int, at time: SimTime) -> Int {
    let referredTo = vectors.flatMap(\.rekey.messages)
    let rekeys = vectors.map(\.rekey)
    return desktop.add(content, vectorID: vector, at: time) { message in
      if referredTo.contains(message.id) || message.content.isUnsent { return true }
      if message.content.isUnreconciled || message.content.isPendingAdvisory { return true }
      guard case .response(.retrieved, let request, _) = message.content else { return false }
      return rekeys.contains { $0.awaitsAnswer(to: request) }
    }
  }
}
