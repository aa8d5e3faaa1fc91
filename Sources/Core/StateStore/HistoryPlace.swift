internal import Platform

/// Where a history file is.
struct HistoryPlace {
  let folder: Folder
  let name: String

  /// For messages.
  var path: String { "\(folder.path)/\(name)" }

  /// The copy in a snapshot's folder: its epoch is 0.
  static func kept(_ family: String, in snapshot: Folder) -> HistoryPlace {
    HistoryPlace(folder: snapshot, name: Store.historyName(family, epoch: 0))
  }
}
