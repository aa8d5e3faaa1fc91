import Foundation
import TestSupport
import Testing

/// Commands that are really run, one after the other, their calls recorded and gone through in the model, and the power lost
/// after each.
final class Session {
  let sandbox: Sandbox
  /// How many states of the disk were looked at.
  private(set) var tried = 0
  private let disk: Disk
  private let scratch: Sandbox
  /// What was true at one time or another since the last success was reported: any of it may be found.
  private var pictures: [String]
  /// Whether a state may also be a mixture of those that there were.
  private let mayMix: Bool
  private var seen: [Disk.Contents: String] = [:]

  /// Begins with what is in a sandbox, all of it on the disk.
  init(in sandbox: Sandbox, mayMix: Bool = false) throws {
    self.mayMix = mayMix
    self.sandbox = sandbox
    scratch = try Sandbox()
    disk = try Disk(at: sandbox.path)
    pictures = [try Picture.of(sandbox.state)]
  }

  /// Runs a command, killed before the call of that name and number if there is one.
  func run(_ line: String, killedAt call: SystemCall? = nil) throws {
    var options = DiskCall.options
    if let call { options += ["-e", "inject=\(call.name):signal=KILL:when=\(call.number)"] }
    let words = line.split(separator: " ").map(String.init)
    let (result, calls) = try SystemCall.trace(words, in: sandbox, options, withPaths: false)
    let wasKilled = call != nil && result.status == 137
    // What follows a killed command may be refused, but not because of what that one left.
    #expect(wasKilled || result.status == 0 || !result.error.hasPrefix("RHRSL010"), "\(line): \(result)")
    for made in calls.compactMap(DiskCall.init) {
      disk.apply(made)
      if case .close = made { continue }
      try notice("\(line), after \(made.short)")
      try losePower("\(line), after \(made.short)")
    }
    disk.closeAll()
    let last = try Picture.of(sandbox.state)
    #expect(try picture(of: disk.visible()) == last, "the model does not hold what the disk holds")
    if !wasKilled { pictures = [last] }
    try losePower("\(line), at its end")
  }

  /// Takes note of what programs see now.
  private func notice(_ place: String) throws {
    let visible = try picture(of: disk.visible())
    #expect(!visible.hasPrefix(Self.unreadable), "\(place): \(visible)")
    if !pictures.contains(visible) { pictures.append(visible) }
  }

  /// Everything that the disk may hold now is a state that there was, and none that was given up.
  private func losePower(_ place: String) throws {
    for contents in disk.reachable() {
      let found: String
      if let known = seen[contents] {
        found = known
      } else {
        found = try picture(of: contents)
        seen[contents] = found
        tried += 1
      }
      let isPossible = mayMix ? !found.hasPrefix(Self.unreadable) : pictures.contains(found)
      #expect(isPossible, "\(place): \(Self.summary(contents)): \(found.prefix(300))")
    }
  }

  /// The picture of a state of the disk, or why it cannot be read.
  private func picture(of contents: Disk.Contents) throws -> String {
    if let known = seen[contents] { return known }
    tried += 1
    let files = FileManager.default
    try? files.removeItem(atPath: scratch.state)
    for (path, item) in contents.sorted(by: { $0.key < $1.key }) where path.hasPrefix("state") {
      let place = "\(scratch.path)/\(path)"
      if case .file(let bytes) = item {
        _ = files.createFile(atPath: place, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      } else {
        try files.createDirectory(
          atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    }
    let found: String
    do { found = try Picture.of(scratch.state) } catch { found = "\(Self.unreadable): \(error)" }
    seen[contents] = found
    return found
  }

  private static let unreadable = "unreadable"

  private static func summary(_ contents: Disk.Contents) -> String {
    contents.sorted { $0.key < $1.key }.map { name, item in
      if case .file(let bytes) = item { "\(name) \(bytes.count)" } else { "\(name)/" }
    }.joined(separator: ", ")
  }
}
