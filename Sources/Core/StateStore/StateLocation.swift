internal import Platform

/// Where the state folder is, as the environment tells it.
public struct StateLocation: Equatable, Sendable {
  /// The folder's path, absolute.
  public let path: String
  /// Whether commands must refuse if it is not there.
  public let mustExist: Bool
  /// How many seconds a command waits for another that is changing the state.
  public let patience: Int

  /// Names a folder.
  public init(path: String, mustExist: Bool = false, patience: Int = 10) {
    self.path = StateLocation.plain(path)
    self.mustExist = mustExist
    self.patience = patience
  }

  /// Reads the environment: `REHEARSAL_STATE`, else `XDG_STATE_HOME`, else `HOME`; `REHEARSAL_REQUIRE_STATE`;
  /// `REHEARSAL_LOCK_TIMEOUT` in seconds.
  ///
  /// - Throws: `noFolder` if none of the three names a place, `unsafeFolder` if its path is not valid UTF-8: two such paths might
  ///   be taken for one.
  public init(environment: (String) -> String?) throws(StoreError) {
    if let own = environment("REHEARSAL_STATE") {
      path = StateLocation.plain(own.hasPrefix("/") ? own : "\(WorkingFolder.path)/\(own)")
    } else if let home = environment("XDG_STATE_HOME"), home.hasPrefix("/") {
      path = "\(home)/rekey-rehearsal"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = "\(home)/.local/state/rekey-rehearsal"
    } else {
      throw .noFolder
    }
    guard !path.unicodeScalars.contains("\u{FFFD}") else {
      throw .unsafeFolder(path: path, what: "its path is not valid UTF-8")
    }
    mustExist = environment("REHEARSAL_REQUIRE_STATE").map { $0 != "0" } ?? false
    patience = environment("REHEARSAL_LOCK_TIMEOUT").flatMap { Int($0) }.map { min(max($0, 0), 3600) } ?? 10
  }

  /// The path without what says nothing: at its end, a slash or a period would make the system follow a symbolic link.
  private static func plain(_ path: String) -> String {
    var plain: [UInt8] = []
    for part in Array(path.utf8).split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      if !plain.isEmpty || path.hasPrefix("/") { plain.append(UInt8(ascii: "/")) }
      plain += part
    }
    return plain.isEmpty && path.hasPrefix("/") ? "/" : String(decoding: plain, as: UTF8.self)
  }
}
