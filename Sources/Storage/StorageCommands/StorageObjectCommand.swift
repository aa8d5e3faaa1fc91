public import CommandKit
internal import StorageModel

/// A command of the storage system that may take an object, whose place on the command line is not certain [G18].
public protocol StorageObjectCommand: Command {}

extension StorageObjectCommand {
  /// Whatever the assumption says.
  public static func takesObjectAnywhere(in context: Context) -> Bool {
    context.storageIfReadable?.choice(of: .g18) == .no
  }
}
