import Testing

/// The order in which a command brings things to the disk, seen from its trace: what is given its name has been waited for,
/// and the name is waited for before the command says that it is done.
enum DiskOrder {
  static func check(_ calls: [SystemCall], _ change: Change) {
    var synced: Set<String> = []
    var written: Set<String> = []
    var unsynced: [String: String] = [:]
    var renames = 0
    for call in calls where !call.line.contains("= -1") {
      let paths = call.line.matches(of: #/[0-9]+<([^>]*)>/#).map { String($0.1) }
      let names = call.line.matches(of: #/"([^"]*)"/#).map { String($0.1) }
      switch call.name {
      case "write":
        guard let path = paths.first else { continue }
        if path.contains("/state") {
          written.insert(path)
          synced.remove(path)
        } else {
          #expect(unsynced.isEmpty, "\(change): speaks before \(unsynced) is on the disk")
        }
      case "fsync":
        guard let path = paths.first else { continue }
        synced.insert(path)
        unsynced = unsynced.filter { $0.value != path }
      case "renameat":
        guard paths.count == 2, names.count == 2 else { continue }
        renames += 1
        let file = "\(paths[0])/\(names[0])"
        #expect(
          !written.contains(file) || synced.contains(file), "\(change): \(file) is renamed before it is on the disk")
        unsynced["\(paths[1])/\(names[1])"] = paths[1]
      default: break
      }
    }
    // One that was not understood would not have been looked at.
    #expect(renames > 0 || !change.makesDifference, "\(change): no rename was seen")
    #expect(unsynced.isEmpty, "\(change): ends before \(unsynced) is on the disk")
  }
}
