public import Simulation

extension LMDKPState {
  /// Establishes an association with the Message Server. Nothing changes if there is one.
  public mutating func connectToMessageServer() throws(LMDKPRefusal) {
    try requireLogon(.lmd)
    guard !workstation.connection.isAssociated else { return }
    guard !faults.isMessageServerDown else { throw .messageServerDown }
    workstation.connection = .associated
  }

  /// Begins a session with the Directory, which begins by checking for out of date information. Nothing changes if there is
  /// one.
  public mutating func connectToDirectory(at time: SimTime) throws(LMDKPRefusal) {
    try requireLogon(.lmd)
    try requireAssociation()
    guard !workstation.connection.hasDirectory else { return }
    guard !faults.isDirectoryDown else { throw .directoryDown }
    guard isUsual(.l12) else { return workstation.connection = .checked }
    workstation.connection = .checking
    agenda.schedule(.checked, at: time + ProcedureTimes.check)
  }

  /// Ends the association. Nothing changes if there is none.
  public mutating func disconnectFromMessageServer() throws(LMDKPRefusal) {
    try requireLogon(.lmd)
    guard !workstation.connection.hasDirectory else { throw .directoryConnected }
    workstation.connection = .disconnected
  }

  /// Ends the session with the Directory. Nothing changes if there is none.
  public mutating func disconnectFromDirectory() throws(LMDKPRefusal) {
    try requireLogon(.lmd)
    lose(.directory)
  }

  /// Ends the session, then the association.
  public mutating func disconnectFromAll() throws(LMDKPRefusal) {
    try disconnectFromDirectory()
    try disconnectFromMessageServer()
  }

  /// What a connection leads to.
  enum Peer { case messageServer, directory }

  /// A connection ends, and the check with the session.
  mutating func lose(_ peer: Peer) {
    agenda.cancel { $0 == .checked }
    switch peer {
    case .messageServer: workstation.connection = .disconnected
    case .directory: if workstation.connection.hasDirectory { workstation.connection = .associated }
    }
  }
}
