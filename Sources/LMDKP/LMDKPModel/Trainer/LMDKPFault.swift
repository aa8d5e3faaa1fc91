public import StoredForm

/// What the trainer can make go wrong.
public enum LMDKPFault: String, CaseIterable, Stored, Sendable {
  /// The Message Server cannot be reached.
  case messageServer = "message-server"
  /// The association is lost while a message is sent.
  case transfer
  /// The Directory cannot be reached.
  case directory
  /// The answer to the next request takes its time.
  case responseDelay = "response-delay"
  /// A request is never answered.
  case responseLost = "response-lost"
  /// An answer is damaged.
  case responseCorrupt = "response-corrupt"
  /// An upload fails.
  case upload
  /// The KP has ended its operator's session.
  case kpSession = "kp-session"

  /// Whether it strikes a number of times, rather than lasting until it is cleared.
  public var isCounted: Bool { LMDKPFault.counted.contains(self) }

  /// Those that strike a number of times.
  static let counted: [LMDKPFault] = [.transfer, .responseLost, .responseCorrupt, .upload, .kpSession]

  /// What happens, in one sentence.
  public var summary: String {
    switch self {
    case .messageServer: "The Message Server cannot be reached; the association and the Directory session are lost."
    case .transfer: "The association is lost while a message is sent."
    case .directory: "The Directory cannot be reached; a session with it is lost."
    case .responseDelay: "The answer to the next request that is sent arrives that long after it."
    case .responseLost: "A request is sent and never answered."
    case .responseCorrupt: "The answer to a request that is sent is damaged."
    case .upload: "An upload of credentials to the Directory fails."
    case .kpSession: "The KP has ended its operator's session, which shows when a response is unwrapped."
    }
  }
}
