import Foundation

extension Sandbox {
  /// Whether there is a process list to look at.
  public static var hasProcessList: Bool { FileManager.default.fileExists(atPath: "/proc/self/cmdline") }

  /// Starts a command that changes the state, and keeps it waiting by a lock so that the process list can be looked at.
  ///
  /// - Parameters:
  ///   - words: the command and its arguments.
  ///   - shown: a word of the last arguments, which stands there once the command has started.
  ///   - secret: what the command is to take out; it is given up after a minute if it never does.
  /// - Returns: what the process list shows of the command in the end, and the command's exit status.
  /// - Throws: the command cannot be started.
  public func processTitle(
    of words: [String], until shown: String, without secret: String
  ) throws -> (title: String, status: Int32) {
    let folder = open(state, O_RDONLY)
    guard flock(folder, LOCK_EX) == 0 else { return ("the state cannot be locked", -1) }
    let process = try start("\(Repository.executables)/\(words[0])", Array(words.dropFirst()))
    let list = "/proc/\(process.processIdentifier)/cmdline"
    var title = ""
    for _ in 0..<6000 where !title.contains(shown) || title.contains(secret) {
      title = String(decoding: FileManager.default.contents(atPath: list) ?? Data(), as: UTF8.self)
      usleep(10_000)
    }
    close(folder)
    process.waitUntilExit()
    return (title, process.terminationStatus)
  }
}
