internal import Platform

/// The only thing that prints.
///
/// Contract. Results go to standard output in one piece, after everything that can fail has been done; errors, warnings and
/// hints of hooks go to standard error, a line each. No colours, and no prompt but a secret's, on the terminal itself. An
/// error leaves standard output empty, and is one line; only a person who is looking at standard error is asked on a second
/// one whether something else was meant. Output that cannot be written is an error (status 1), but a reader that went away is
/// none.
public struct Console: Sendable {
  let write: @Sendable (StandardStream, String) throws(SystemFailure) -> Void
  let isTerminal: Bool
  /// Whether a person is looking at standard error.
  let showsSuggestions: Bool

  /// A console that writes with `write`.
  init(
    isTerminal: Bool, showsSuggestions: Bool = false,
    write: @escaping @Sendable (StandardStream, String) throws(SystemFailure) -> Void
  ) {
    self.isTerminal = isTerminal
    self.showsSuggestions = showsSuggestions
    self.write = write
  }

  /// The console of this process.
  static var process: Console {
    StandardStream.reportFailedWrites()
    return Console(
      isTerminal: StandardStream.output.isTerminal, showsSuggestions: StandardStream.error.isTerminal
    ) { stream, text throws(SystemFailure) in
      try stream.write(text)
    }
  }

  /// Runs a command and prints what it has to say.
  ///
  /// - Returns: the exit status.
  func run(_ command: any Command.Type, _ words: [String], in context: Context) -> Int32 {
    if let commands = command.prefixed { return Prefix(command.spec, commands).run(words, on: self, in: context) }
    let spec = command.spec
    if asksForHelp(words) { return print(HelpText(spec).text) }
    do throws(CommandFailure) {
      try CommandFailure.from { () throws(UsageError) in try Entitlement(command, in: context).require() }
      let arguments: Arguments
      do throws(UsageError) { arguments = try parse(words, for: command, in: context) } catch {
        return refuse(error) { Suggestion(spec, words).line(for: error) }
      }
      let line = spec.group == .task ? "svctask \(ArgumentParser(spec).commandLine(of: words))" : ""
      let outcome = try command.run(arguments, in: context.running(line))
      let text = try CommandFailure.from { () throws(UsageError) in try rendered(outcome, arguments) }
      for warning in outcome.warnings { complain(warning) }
      return print(text, isOfChange: spec.isChange)
    } catch {
      if error != .lostReply { complain(error.line) }
      return error.exitStatus
    }
  }

  /// A line that is right only if the object may stand anywhere is not refused before that is known.
  private func parse(
    _ words: [String], for command: any Command.Type, in context: Context
  ) throws(UsageError) -> Arguments {
    let parser = ArgumentParser(command.spec)
    do throws(UsageError) {
      return try parser.parse(words)
    } catch {
      guard let arguments = try? parser.parse(words, objectAnywhere: true),
        command.takesObjectAnywhere(in: context)
      else { throw error }
      return arguments
    }
  }

  /// After `--` the object may look like anything.
  private func asksForHelp(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "-?" }
  }

  private func rendered(_ outcome: Outcome, _ arguments: Arguments) throws(UsageError) -> String {
    switch outcome.output {
    case .silent: return ""
    case .lines(let lines): return lines.map { $0 + "\n" }.joined()
    case .view(let view): return try rendered(view, arguments) + hint(outcome, arguments)
    }
  }

  private func rendered(_ view: View, _ arguments: Arguments) throws(UsageError) -> String {
    var view = view
    if case .concise(let rows) = view {
      if arguments[ViewOptions.listFilters] { return rows.filterable.map { $0 + "\n" }.joined() }
      if let filter = arguments[ViewOptions.filter] { view = .concise(try rows.filtered(by: filter)) }
    } else if arguments.has(ViewOptions.filter.spec) || arguments[ViewOptions.listFilters] {
      throw .exclusive
    }
    if arguments[ViewOptions.json] { return JSONRendering.text(view) }
    let delimiter = arguments[ViewOptions.delimiter]
    return TextRendering(delimiter: delimiter, showsHeader: !arguments[ViewOptions.noHeader]).text(view)
  }

  private func hint(_ outcome: Outcome, _ arguments: Arguments) -> String {
    let isPlain = !arguments.has(ViewOptions.json.spec) && !arguments.has(ViewOptions.delimiter.spec)
    guard isTerminal, isPlain, let hint = outcome.hint else { return "" }
    return hint + "\n"
  }

  func print(_ text: String, isOfChange: Bool = false) -> Int32 {
    guard !text.isEmpty else { return 0 }
    do throws(SystemFailure) {
      try write(.output, text)
      return 0
    } catch {
      guard error.number != EPIPE else { return 0 }
      complain(OutputFailure(reason: error.reason, isOfChange: isOfChange).entry)
      return 1
    }
  }

  /// Tells what is wrong with a command line, and a person what was perhaps meant.
  ///
  /// - Returns: the exit status.
  func refuse(_ error: UsageError, suggestion: () -> String?) -> Int32 {
    complain(error.entry)
    if showsSuggestions, let line = suggestion() { complain(line) }
    return 1
  }

  func complain(_ entry: MessageEntry) { complain("\(entry.code) \(entry.text)") }

  private func complain(_ line: String) {
    // There is nowhere left to tell of a standard error that cannot be written; the exit status still tells.
    try? write(.error, PlainLine.of(line) + "\n")
  }
}

extension CommandFailure {
  /// Runs something whose failure is a fault of the command line.
  public static func from<Value>(_ body: () throws(UsageError) -> Value) throws(CommandFailure) -> Value {
    do throws(UsageError) { return try body() } catch { throw CommandFailure(error) }
  }
}
