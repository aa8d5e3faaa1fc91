import Foundation
import TestSupport

/// The product's own source.
enum Sources {
  /// Every Swift file below Sources.
  static func all() throws -> [(path: String, text: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/Sources")
    return try paths.filter { $0.hasSuffix(".swift") }.map { ($0, try Repository.text("Sources/\($0)")) }
  }
}
