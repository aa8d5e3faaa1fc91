internal import Simulation
public import StoredForm

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

extension Workstation: Stored {
  /// Reads what `stored` writes; refuses unknown members.
  public init(from value: JSONValue) throws(StoredFault) {
    var members = try MemberReader(value)
    connection = try members.take("connection")
    kpOperator = try members.takeIfPresent("kpOperator")
    lmdOperator = try members.takeIfPresent("lmdOperator")
    try members.finish()
  }

  /// Writes every member.
  public var stored: JSONValue {
    var members = MemberWriter()
    members.put("connection", connection)
    members.putIfPresent("kpOperator", kpOperator)
    members.putIfPresent("lmdOperator", lmdOperator)
    return members.object
  }
}
