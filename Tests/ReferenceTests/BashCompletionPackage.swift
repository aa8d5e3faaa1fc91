import Foundation

/// The package bash-completion, which loads the completion of a command when it is asked for. It has no program of its own.
enum BashCompletionPackage {
  /// The file that a shell reads at its start.
  static let file = "/usr/share/bash-completion/bash_completion"

  static var isInstalled: Bool { FileManager.default.isReadableFile(atPath: file) }
}
