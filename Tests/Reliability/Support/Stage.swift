import Foundation
import TestSupport
import Testing

/// A situation in which a change can be made again and again, and what the state is before and after it.
///
/// The change is made once without hindrance, so that it is known to what it leads.
final class Stage {
  let change: Change
  let sandbox: Sandbox
  /// The picture before the change.
  let old: String
  /// The picture after it.
  let new: String
  /// The picture after its first step, if it has two.
  let between: String?
  /// What the command says.
  let said: CommandResult
  /// The files there are before the change, and after it.
  private let names: (old: Set<String>, new: Set<String>)
  private var template: String { "\(sandbox.path)/template" }
  private var state: String { sandbox.state }
  private var promised: String { "\(sandbox.path)/\(change.promises ?? "-")" }

  /// Makes the situation, and the change.
  init(_ change: Change) throws {
    self.change = change
    sandbox = try Sandbox()
    let begin = "chsim -scenario both -time 260105090000 -scale 0"
    for line in [begin] + change.setUp {
      let result = try sandbox.shell("set -e; \(line)")
      try #require(result.status == 0, "\(line): \(result.error)")
    }
    if FileManager.default.fileExists(atPath: sandbox.state) {
      try FileManager.default.copyItem(atPath: sandbox.state, toPath: "\(sandbox.path)/template")
    }
    let live = sandbox.state
    old = try Picture.of(live)
    let before = Self.names(in: live)
    between = try change.firstStep.map { step in
      let halfWay = try Sandbox()
      try FileManager.default.copyItem(atPath: live, toPath: halfWay.state)
      try #require(try halfWay.shell("\(step) && \(change.line)").status == change.status)
      return try Picture.of(halfWay.state)
    }
    said = try Child.run(change.words, in: sandbox)
    new = try Picture.of(sandbox.state)
    names = (before, Self.names(in: sandbox.state))
    #expect(said.status == change.status, "\(change.line): \(said.error)")
    #expect((new != old) == change.makesDifference, "\(change.line)")
  }

  /// Puts the state back to what it was before the change.
  func reset() throws {
    try? FileManager.default.removeItem(atPath: state)
    if change.promises != nil { try? FileManager.default.removeItem(atPath: promised) }
    guard FileManager.default.fileExists(atPath: template) else { return }
    try FileManager.default.copyItem(atPath: template, toPath: state)
  }

  /// Finds out whether what a hindered command left and said is true, and whether the next command works at once.
  ///
  /// - Parameters:
  ///   - result: how the command ended.
  ///   - wasKilled: whether it was ended from outside.
  ///   - isHeard: whether its message could be written.
  ///   - couldTidyUp: whether nothing hindered it after its change had failed.
  ///   - place: what hindered it, for messages.
  /// - Throws: the next command could not be run.
  func judge(_ result: CommandResult, wasKilled: Bool, isHeard: Bool = true, couldTidyUp: Bool = true, _ place: String)
    throws
  {
    let comment = Comment(rawValue: "\(change.testDescription): \(place): \(result)")
    let found: String
    do { found = try Picture.of(state) } catch {
      Issue.record("\(comment): the state cannot be read: \(error)")
      return
    }
    #expect(found == old || found == new || found == between, comment)
    if !result.output.isEmpty || !wasKilled && result.status == change.status && result.error == said.error {
      // A success, or the refusal that leaves a trace.
      #expect(found == new, comment)
      if change.promises != nil { #expect(FileManager.default.fileExists(atPath: promised), comment) }
    } else if !wasKilled, let between, result.status == change.status {
      // The second step is not made, and a warning says so.
      let isUncertain = result.error.contains("(RHRSL0109E)")
      #expect(result.error.contains("RHRSL0005W") && found == (isUncertain ? new : between), comment)
    } else if !wasKilled, isHeard {
      try judge(error: result, found, comment)
    }
    // What a killed command leaves is what the change makes, or what the next one writes over; of one that failed nothing is
    // left but folders, and the head without which there can be no family.
    let isWhole = found != old || !change.makesDifference
    let mayStay = isWhole ? names.new : wasKilled || !couldTidyUp ? names.new.union(Self.passing) : Self.prepared
    let left = Self.names(in: state).subtracting(names.old).subtracting(mayStay)
    #expect(left.subtracting(wasKilled || !couldTidyUp ? Self.passing : Self.prepared).isEmpty, "\(comment): \(left)")
    try goOn(from: found, comment)
  }

  private func judge(error result: CommandResult, _ found: String, _ comment: Comment) throws {
    #expect([1, 2].contains(result.status), comment)
    let line = result.error.split(separator: "\n").last ?? ""
    #expect(line.wholeMatch(of: /[A-Z]{5}[0-9]{4}E .+\./) != nil, comment)
    guard change.makesDifference else { return }
    if line.hasPrefix("RHRSL0004E") || line.contains("The change was made, but") {
      #expect(found == new || found == between, comment)
    } else {
      #expect(found == old, comment)
      if line.hasPrefix("RHRSL0108E") { #expect(line.contains(". Nothing was changed. "), comment) }
    }
  }

  /// The next command works at once, and nothing is left lying about.
  private func goOn(from found: String, _ comment: Comment) throws {
    if found == old {
      let again = try Child.run(change.words, in: sandbox)
      #expect(again == said, comment)
      #expect(try Picture.of(state) == new, comment)
    } else {
      let next = try Child.run(["chsim", "-advance", "1s"], in: sandbox)
      #expect(next == CommandResult(), comment)
    }
    let left = Self.names(in: state).subtracting(names.old).subtracting(names.new).subtracting(Self.passing)
    #expect(left.isEmpty, "\(comment): \(left)")
  }

  /// Files that the next change overwrites, and folders: their number cannot grow.
  static let passing = prepared.union(
    ["sim", "storage", "lmdkp", "corente"].flatMap { [".\($0).json.new", ".\($0).json.prev.new", "\($0).json"] }
      + ["snapshots/.new", "dumps/audit/.new", "dumps/audit/.old"]
      + ["sim", "storage", "lmdkp", "corente"].flatMap { ["snapshots/.new/\($0).json", "snapshots/.new/\($0)-0.log"] })

  /// What there may be before a change is made.
  private static let prepared = Set(
    ["sim", "storage", "lmdkp", "corente"].map { "\($0).json.prev" }
      + ["sim.json", "snapshots", "dumps", "dumps/audit"])

  static func names(in folder: String) -> Set<String> {
    Set((FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? [])
  }
}
