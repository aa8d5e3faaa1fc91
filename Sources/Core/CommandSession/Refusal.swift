public import CommandKit

/// Why a command was refused, as a family says it.
public protocol Refusal: Error {
  /// The message.
  var entry: MessageEntry { get }
  /// 1 if repeating the command cannot help; 2 if the same command may work later.
  var exitStatus: Int32 { get }
  /// Whether something stays behind in the state although the command failed.
  var leavesTrace: Bool { get }
  /// The exit status of the family's commands when the state folder is busy.
  static var busyStatus: Int32 { get }
}
