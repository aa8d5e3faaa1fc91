internal import CommandKit
internal import CommandSession
internal import Simulation
internal import StateStore
internal import StorageModel

extension Store {
  /// Makes a change that an operator asked for, and records it in the audit log.
  ///
  /// - Parameters:
  ///   - start: the start that the change belongs to; nil if it belongs to whatever is there.
  ///   - objectID: the id of the object that was made, of what the change returned; blank if it made none, nil if it was not
  ///     made after all.
  ///   - change: the change; gets the system with everything due applied, and its time.
  /// - Returns: what the change returned.
  /// - Throws: that it was refused or the store failed; or nothing but a status of 255 although the change was made, if a fault
  ///   loses the answer.
  func operating<Value>(
    of start: StartMark? = nil, objectID: (Value) -> String? = { _ in "" },
    _ change: (inout StorageState, SimTime) throws(StorageRefusal) -> Value
  ) throws(CommandFailure) -> Value {
    let (value, isLost) = try changing(StorageState.self, of: start) { storage, now throws(StorageRefusal) in
      let before = storage
      let value = try change(&storage, now)
      let isLost = storage != before && storage.loseReply()
      if let caller, let id = objectID(value) { storage.record(caller, objectID: id, at: now) }
      return (value, isLost)
    }
    if isLost { throw .lostReply }
    return value
  }
}
