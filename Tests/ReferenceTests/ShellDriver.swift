import Foundation
import TestSupport

/// Asks a shell what it would offer.
enum ShellDriver: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// What the shell offers for the last word of each line, one shell for them all.
  ///
  /// - Parameters:
  ///   - lines: the lines, each of them once.
  ///   - preparation: a line of shell that brings about the state that is asked for names.
  ///   - isWhole: whether of `attr=value:attr=` more than the last part is returned.
  /// - Returns: by line, the words, sorted.
  /// - Throws: that the shell could not be driven.
  func offers(
    for lines: [String], after preparation: String = "true", isWhole: Bool = false
  ) throws -> [String: [String]] {
    let sandbox = try Sandbox()
    let folder = "\(Repository.root)/completions/\(rawValue)"
    for (name, text) in Self.scripts { try sandbox.write(name, text) }
    try sandbox.write("sample.pem", "")
    try sandbox.write("lines", lines.map { $0 + "\n" }.joined())
    let prepared = try sandbox.shell(preparation)
    guard prepared.status == 0 else { throw Failure(what: "\(preparation): \(prepared.error)") }
    let command =
      switch self {
      case .bash: "bash --norc --noprofile drive.bash '\(folder)'"
      case .zsh: "zsh -f drive.zsh '\(folder)'"
      case .fish: "fish --no-config drive.fish '\(folder)'"
      }
    // A shell that waits for ever must not stop the tests.
    let limit = Tool.isInstalled("timeout") ? "timeout 300 " : ""
    let played = try sandbox.shell(limit + command, environment: ["TERM": "xterm"])
    guard played.status == 0, let text = try? String(contentsOfFile: "\(sandbox.path)/result", encoding: .utf8) else {
      throw Failure(what: "\(rawValue): status \(played.status) \(played.error)")
    }
    let offers = parsed(text, isWhole)
    guard offers.count == lines.count else {
      throw Failure(what: "\(rawValue): \(lines.count) lines, \(offers.count) answers \(played.error)")
    }
    return offers
  }

  /// What the shell offers for the last word of a line.
  func offers(for line: String) throws -> [String] { try offers(for: [line])[line] ?? [] }

  struct Failure: Error {
    let what: String
  }

  /// Reads what the drivers write: `>` and a line, then a word a line.
  private func parsed(_ text: String, _ isWhole: Bool) -> [String: [String]] {
    var offers: [String: [String]] = [:]
    var current = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix(">") {
        current = String(line.dropFirst())
        offers[current] = []
      } else {
        let word = line.prefix { $0 != "\t" }
        offers[current, default: []].append(isWhole ? String(word) : last(of: word))
      }
    }
    return offers.mapValues { $0.sorted() }
  }

  private func last(of word: Substring) -> String {
    let word = word.hasSuffix("=") ? word.dropLast() : word
    return String(word.suffix(from: word.lastIndex { "=:".contains($0) }.map(word.index(after:)) ?? word.startIndex))
  }
}
