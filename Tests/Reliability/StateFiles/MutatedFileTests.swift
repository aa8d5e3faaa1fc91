import CommandCatalogue
import Foundation
import StoredForm
import TestSupport
import Testing

@testable import StateStore

/// Whatever stands in a state file: it is refused in one line that names it, or it says what can be and the commands work with
/// it; and reading never changes it. A hundred thousand files in the long form.
@Suite struct MutatedFileTests {
  @Test(arguments: StateFileKind.allCases) func isRefusedOrWorks(_ kind: StateFileKind) throws {
    let place = StateFileKind.allCases.firstIndex(of: kind) ?? 0
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(place))
    let good = try #require(kind.isKept ? FullState.rolledBack : FullState.live)
    let trial = try FileTrial(good)
    try trial.read(kind)
    var (refused, worked) = (0, 0)
    for round in 0..<Form.rounds(160, long: 8400) {
      let mutant = Mutant(of: kind, in: good, using: &random)
      let comment = Comment(rawValue: "\(kind.rawValue), \(mutant.making), seed \(random.seed), round \(round)")
      try trial.write(kind.rawValue, mutant.bytes)
      if let counting = mutant.counting { try trial.write(kind.counting, counting) }
      guard let error = Self.failure(trial, kind) else {
        worked += 1
        Self.judge(mutant, good, trial, comment)
        let isUnchanged = trial.bytes(kind.rawValue) == mutant.bytes
        #expect(isUnchanged, comment)
        try Self.work(mutant, trial, comment, &random)
        try trial.restore()
        continue
      }
      refused += 1
      Self.judge(error, kind, trial, comment)
      let isUnchanged = trial.bytes(kind.rawValue) == mutant.bytes
      #expect(isUnchanged, comment)
      // The short form puts every fourth before commands.
      if round % Form.rounds(6, long: 1) == 0 { try Self.refuse(mutant, error, good, trial, comment, &random) }
      if mutant.counting != nil { try trial.write(kind.counting, good.files[kind.counting] ?? []) }
      if kind == .keptHead { try trial.restore() }
    }
    #expect(refused > 100 && worked > 0, "seed \(random.seed)")
    print("mutated files: \(refused) refused, \(worked) worked: \(kind.rawValue)")
  }

  /// Why the state cannot be used; nil if it can.
  private static func failure(_ trial: FileTrial, _ kind: StateFileKind) -> StoreError? {
    do throws(StoreError) {
      try trial.read(kind)
      if kind == .keptHead {
        try trial.rollBack()
        try trial.read(kind)
      }
      return nil
    } catch {
      return error
    }
  }

  /// The refusal names the file.
  private static func judge(_ error: StoreError, _ kind: StateFileKind, _ trial: FileTrial, _ comment: Comment) {
    // A family that is of no start that there is, or whose lines are not those that it counts, tells of the other file.
    let names =
      [kind.rawValue, kind.counting] + (kind == .head || kind == .keptHead ? ["storage.json"] : [])
      + (kind.isHistory ? [] : ["\(kind.counting.dropLast(5))-"])
    let isNamed = names.contains { error.text.contains("\(trial.sandbox.state)/\($0)") } || error.code == "RHRSL0111E"
    #expect(isNamed, "\(comment): \(error)")
  }

  /// What was taken for good was meant to be: it says what is understood, and its checksum is blank or right.
  private static func judge(_ mutant: Mutant, _ good: FullState, _ trial: FileTrial, _ comment: Comment) {
    let (kind, bytes) = (mutant.kind, mutant.bytes)
    let whole = good.files[kind.rawValue] ?? []
    if kind.isHistory {
      // What stands behind the lines that are counted is not looked at.
      let isWhole = bytes.starts(with: whole)
      if mutant.making == .blind { #expect(isWhole, comment) }
      return
    }
    let isBlank = CheckedBytes.blanked(bytes) == bytes
    if mutant.making == .blind { #expect(isBlank || bytes == whole, comment) }
    guard case .object(let members)? = try? JSONValue(parsing: bytes) else {
      Issue.record(comment)
      return
    }
    let said = members.first { $0.name == "state" }?.value
    let understood = try? trial.understood(kind, bytes)
    #expect(understood == said, comment)
  }

  static let views = [
    "lsencryption", "lskeyserver", "lskeyserver 0", "lskeyserverisklm", "lskeyserverciphertrustmanager", "lsportusb",
    "lsportusb 0", "lssystem", "lsnode", "lsmdiskgrp", "lsfeature", "lseventlog -alert no", "lseventlog -family lmdkp",
    "lseventlog -family corente", "catauditlog", "lssim", "lssim -assumptions", "lslmdkp", "lskpvector", "lskpvector 0",
    "lslmdmessage", "lskpcredential 0", "lscorente", "lslocation", "lslocation Boston", "lslocationkey Boston",
    "lstunnel Boston", "lsencryption -json",
  ]

  static let changes = Change.all.map(\.line).filter { !$0.contains("rekey-rehearsal ") }

  /// Commands work with what was taken for good, and do not make of it what would be refused.
  private static func work(
    _ mutant: Mutant, _ trial: FileTrial, _ comment: Comment, _ random: inout SeededGenerator
  ) throws {
    let impossible = try trial.impossibilities(mutant.kind)
    #expect(impossible == [], comment)
    let chosen = (0..<2).compactMap { _ in changes.randomElement(using: &random) }
    let shown = (0..<2).compactMap { _ in views.randomElement(using: &random) }
    let lines = [shown[0]] + chosen + ["chsim -advance \(Form.isLong ? "60d" : "26h")", shown[1]]
    for line in lines {
      let result = trial.run(line)
      let isSaid =
        [0, 1, 2, 255].contains(result.status) && (result.status == 1 || result.status == 2) != result.error.isEmpty
      let isPlain = !(result.output + result.error).unicodeScalars.contains {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      // Where a snapshot was tampered with, going back to it is refused.
      let isSound =
        !["RHRSL0102E", "RHRSL0113E"].contains(result.error.prefix(10))
        || mutant.kind.isKept && line.contains("-rollback")
      #expect(
        isSaid && isPlain && isSound,
        "\(comment): \(line): \(result.status) \(result.error) \(result.output.prefix(300))")
    }
    #expect(throws: Never.self, comment) { try trial.read(mutant.kind) }
  }
}
