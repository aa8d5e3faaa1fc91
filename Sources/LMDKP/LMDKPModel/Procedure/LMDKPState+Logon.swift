extension LMDKPState {
  /// Logs an operator on to a machine. Nothing changes if that operator is logged on already.
  public mutating func logOn(_ name: OperatorName, to machine: Machine) throws(LMDKPRefusal) {
    if let present = workstation[machine], present != name { throw .alreadyLoggedOn(present.text, to: machine.title) }
    workstation[machine] = name
  }

  /// Logs whoever is logged on off from machines. Connections stay, unless [L15] says otherwise.
  public mutating func logOff(_ machines: [Machine]) {
    for machine in machines { workstation[machine] = nil }
    if !isUsual(.l15), machines.contains(.lmd) { lose(.messageServer) }
  }
}
