internal import Simulation

extension VectorSet {
  /// What makes a vector set impossible.
  var impossibility: String? {
    let fresh = VectorSet.all(at: effectiveTime).first { $0.id == id }
    guard let fresh, fresh.shortTitle == shortTitle, fresh.type == type,
      fresh.credentials.holders.map(\.id) == credentials.holders.map(\.id)
    else { return "there is a vector set that is not one of the rehearsal's, or its holders are not" }
    guard credentials.isConsistent, generation <= LMDKPState.greatestNumber else {
      return "a holder has a generation that was never made"
    }
    guard credentials.holders.allSatisfy({ $0.generation <= directoryGeneration }) else {
      return "a reader has credentials that are not in the Directory"
    }
    guard directoryGeneration >= generation - 1, (rekey == .generated) == !isPosted else {
      return "the rekey is generated and the credentials are posted, or neither"
    }
    guard (0...LMDKPState.greatestNumber).contains(uploadAttempts) else {
      return "the number of upload attempts is out of range"
    }
    if type == .training, rekey != .no || generation != 1 { return "a training vector set is rekeyed" }
    return nil
  }
}
