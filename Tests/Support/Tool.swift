import Foundation

/// Programs from outside the product that some tests need.
public enum Tool {
  /// Where a program is; nil if it is not installed.
  public static func path(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether a program is installed. Tests are enabled by it, so that one that is skipped says why.
  public static func isInstalled(_ name: String) -> Bool { path(name) != nil }
}
