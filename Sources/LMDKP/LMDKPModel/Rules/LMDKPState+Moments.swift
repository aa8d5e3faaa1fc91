public import Simulation

extension LMDKPState {
  /// Whether the answer to the outstanding request takes longer than it should; nil if there is none outstanding.
  public func isOverdue(_ vector: VectorSet) -> Bool? {
    overdueFrom(vector.rekey).map { settledTo >= $0 }
  }

  /// The moments after `settledTo` at which something that can be seen changes although nothing happens.
  public var deadlines: [SimTime] {
    vectors.flatMap { $0.dueChanges + [overdueFrom($0.rekey)].compactMap(\.self) }.filter { $0 > settledTo }
  }

  private func overdueFrom(_ rekey: Rekey) -> SimTime? {
    guard case .submitted(_, let sent) = rekey else { return nil }
    return sent + ProcedureTimes.usualAnswer
  }
}
