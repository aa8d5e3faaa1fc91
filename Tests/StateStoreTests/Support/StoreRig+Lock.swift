import Platform

extension StoreRig {
  /// Runs a body while another holds the folder's lock.
  func holdingTheLock(_ body: () throws -> Void) throws {
    let holder = try Folder.open(folder)
    guard try holder.lock(within: 60) else { throw SystemFailure(call: "flock", path: folder, number: EWOULDBLOCK) }
    try withExtendedLifetime(holder) { try body() }
  }
}
