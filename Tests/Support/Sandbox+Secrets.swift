import Foundation

extension Sandbox {
  /// Takes note of what a command has said in it, and records an issue if that is a secret.
  public func hear(_ result: CommandResult, of command: String) { secrets?.hear(result, of: command) }

  /// Records an issue for every secret that is in a file of the state; hooks are the tests' own.
  func lookForSecrets() {
    guard let secrets else { return }
    let names = FileManager.default.enumerator(atPath: state)?.allObjects as? [String] ?? []
    for name in names where !name.hasPrefix("hooks/") {
      // Pipes and devices that a test has put there have no end.
      var status = stat()
      guard lstat("\(state)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        let bytes = FileManager.default.contents(atPath: "\(state)/\(name)")
      else { continue }
      secrets.read(bytes, named: name)
    }
  }
}
