import CommandCatalogue
import TestSupport
import Testing

@testable import CommandKit

/// Whatever the words, a command answers: with arguments that obey its spec, or with one line.
@Suite struct CommandLineFuzz {
  @Test func everyParserAnswers() {
    var generator = SeededGenerator.replayable()
    for command in CommandCatalogue.all {
      let spec = command.spec
      let maker = CommandLineMaker(spec)
      let parser = ArgumentParser(spec)
      var accepted = 0
      var codes: Set<String> = []
      for round in 0..<4000 {
        let words = round % 4 == 0 ? maker.likely(&generator) : maker.mutated(&generator)
        do throws(UsageError) {
          let arguments = try parser.parse(words)
          accepted += 1
          if let fault = fault(in: arguments, of: spec) {
            Issue.record("\(fault): \(spec.name) \(words), seed \(generator.seed)")
            return
          }
        } catch {
          let failure = CommandFailure(error)
          codes.insert(failure.code)
          if !isOneLine(failure.line + "\n") {
            Issue.record("\(failure.line): \(spec.name) \(words), seed \(generator.seed)")
            return
          }
        }
      }
      // The steering: without it nearly everything would be refused for the same reason.
      #expect(accepted > 700, "\(spec.name), seed \(generator.seed)")
      #expect(codes.count >= min(5, 2 + spec.allOptions.count), "\(spec.name): \(codes), seed \(generator.seed)")
    }
  }

  /// What is wrong with arguments that were accepted: written out again they must be read as the same.
  private func fault(in arguments: Arguments, of spec: CommandSpec) -> String? {
    var words = arguments.values.sorted { $0.key < $1.key }.map { "-\($0.key)=\($0.value)" }
    words += arguments.flags.sorted().map { "-\($0)" }
    words += arguments.operand.map { ["--", $0] } ?? []
    guard let again = try? ArgumentParser(spec).parse(words) else { return "not accepted again" }
    guard again.values == arguments.values, again.flags == arguments.flags, again.operand == arguments.operand else {
      return "not read alike again"
    }
    let given = Set(arguments.values.keys).union(arguments.flags)
    return given.isSubset(of: spec.allOptions.map(\.name)) ? nil : "an option that the command does not have"
  }

  /// The views, run on a state that does not exist: they print rows as wide as the header, or one line of error.
  @Test func everyViewAnswers() {
    var generator = SeededGenerator.replayable()
    let nowhere = Context(
      environment: { $0 == "REHEARSAL_STATE" ? "/nonexistent/state" : nil }, wall: { 1_800_000_000 }, pause: { _ in })
    let views = CommandCatalogue.all.filter { $0.spec.name.hasPrefix("ls") }
    for command in views {
      let maker = CommandLineMaker(command.spec)
      var printed = 0
      for round in 0..<300 {
        let words = round % 2 == 0 ? maker.likely(&generator) : maker.mutated(&generator)
        let recorder = Recorder()
        let status = recorder.console().run(command, words, in: nowhere)
        if status == 0 {
          printed += recorder.output.isEmpty ? 0 : 1
          #expect(recorder.error == "", "\(words), seed \(generator.seed)")
          #expect(isRectangular(recorder.output, words), "\(words), seed \(generator.seed)")
        } else {
          #expect(status == 1, "\(words), seed \(generator.seed)")
          #expect(recorder.output == "", "\(words), seed \(generator.seed)")
          #expect(isOneLine(recorder.error), "\(words), seed \(generator.seed)")
        }
      }
      #expect(printed > 5, "\(command.spec.name), seed \(generator.seed)")
    }
  }

  private func isRectangular(_ output: String, _ words: [String]) -> Bool {
    guard words.contains("-delim=!"), !words.contains(where: { $0.hasPrefix("-h") || $0 == "-?" }) else { return true }
    let lines = output.split(separator: "\n")
    guard let header = lines.first, header.hasPrefix("id!name!") else { return true }
    return lines.allSatisfy { $0.count { $0 == "!" } == header.count { $0 == "!" } }
  }

  /// `CODE text`, printable, ended by a newline.
  private func isOneLine(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard bytes.last == 0x0A, bytes.count < 2400, bytes.count > 12 else { return false }
    let code = bytes.prefix(10)
    let (letters, digits) = (code.prefix(5), code.dropFirst(5).prefix(4))
    return letters.allSatisfy { (0x41...0x5A).contains($0) } && digits.allSatisfy { (0x30...0x39).contains($0) }
      && code.last == 0x45 && bytes[10] == 0x20 && bytes.dropLast().allSatisfy { (0x20...0x7E).contains($0) }
  }
}
