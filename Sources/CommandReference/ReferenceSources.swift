internal import Platform

/// What the reference is made from besides the specs and tables: the prose, and the sessions that show the examples.
struct ReferenceSources {
  /// The folder of the prose, a file a page.
  static let proseFolder = "Sources/CommandReference/Prose"
  /// The folder of the sessions.
  static let sessionFolder = "Tests/Transcripts"

  private let root: Folder

  /// What lies in the repository whose folder this is.
  init(_ root: String) throws(SystemFailure) {
    self.root = try Folder.open(root)
  }

  /// What was written by hand for a page.
  func prose(_ page: ManualPage) throws(SystemFailure) -> Prose {
    Prose(try text("\(page.name).txt", in: Self.proseFolder))
  }

  /// The session that shows the examples of a command.
  func examples(of command: String) throws(SystemFailure) -> ExampleSession {
    ExampleSession(try text("example-\(command).txt", in: Self.sessionFolder))
  }

  private func text(_ name: String, in path: String) throws(SystemFailure) -> String {
    var folder: Folder? = root
    for part in path.split(separator: "/") { folder = try folder?.folder(String(part)) }
    guard let bytes = try folder?.read(name, limit: 1 << 20) else {
      throw SystemFailure(call: "open", path: "\(path)/\(name)", number: ENOENT)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
