internal import Platform

/// A command's turn to run hooks. While it lasts, no other command runs hooks of the same state folder.
///
/// The lock is the kernel's, on the folder of the hooks: it is gone with the process that holds it, and no hook inherits it.
public final class HookTurn: Sendable {
  private let folder: Folder?

  init(_ folder: Folder?) {
    self.folder = folder
  }
}
