internal import Platform

/// Where a history file is.
struct HistoryPlace {
  let folder: Folder
  let name: String

  /// The file of an epoch.
  init(_ family: String, epoch: Int, in folder: Folder) {
    self.folder = folder
    name = Store.historyName(family, epoch: epoch)
  }

  /// For messages.
  var path: String { "\(folder.path)/\(name)" }

  /// The copy in a snapshot's folder: its epoch is 0.
  static func kept(_ family: String, in snapshot: Folder) -> HistoryPlace {
    HistoryPlace(family, epoch: 0, in: snapshot)
  }
}
