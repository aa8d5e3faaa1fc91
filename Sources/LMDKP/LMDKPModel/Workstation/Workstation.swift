internal import Simulation

/// The workstation: who is logged on, and how far it is connected.
public struct Workstation: Equatable, Sendable {
  /// Who is logged on to the LMD.
  public internal(set) var lmdOperator: OperatorName?
  /// Who is logged on to the KP.
  public internal(set) var kpOperator: OperatorName?
  /// How far it is connected.
  public internal(set) var connection = Connection.disconnected

  /// Who is logged on to a machine.
  public internal(set) subscript(machine: Machine) -> OperatorName? {
    get { machine == .lmd ? lmdOperator : kpOperator }
    set {
      switch machine {
      case .lmd: lmdOperator = newValue
      case .kp: kpOperator = newValue
      }
    }
  }
}

extension Workstation: Codable {
  /// Reads what `encode(to:)` writes; refuses unknown members.
  public init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder)
    connection = try members.take("connection")
    kpOperator = try members.takeIfPresent("kpOperator")
    lmdOperator = try members.takeIfPresent("lmdOperator")
    try members.finish()
  }

  /// Writes every member.
  public func encode(to encoder: any Encoder) throws {
    var members = MemberWriter(encoder)
    try members.put("connection", connection)
    try members.putIfPresent("kpOperator", kpOperator)
    try members.putIfPresent("lmdOperator", lmdOperator)
  }
}
