/// A word that may stand before a command: `svcinfo lskeyserver` is `lskeyserver` (reference sheet 2.1).
struct Prefix {
  private let spec: CommandSpec
  private let commands: [any Command.Type]

  init(_ spec: CommandSpec, _ commands: [any Command.Type]) {
    self.spec = spec
    self.commands = commands
  }

  func run(_ words: [String], on console: Console, in context: Context) -> Int32 {
    guard let first = words.first else { return console.refuse(.missingParameter) { nil } }
    switch first {
    case "-h", "-?": return console.print(HelpText(spec).text)
    case "help": return help(words.dropFirst(), on: console)
    default: break
    }
    guard let command = command(first) else {
      return refuse(first, on: console)
    }
    return console.run(command, Array(words.dropFirst()), in: context)
  }

  private func help(_ words: ArraySlice<String>, on console: Console) -> Int32 {
    guard let name = words.first else {
      let width = (commands.map { $0.spec.name.count }.max() ?? 0) + 2
      let lines = commands.map { command in
        let name = command.spec.name
        return name + String(repeating: " ", count: width - name.count) + command.spec.summary + "\n"
      }
      return console.print(lines.joined())
    }
    guard words.count == 1, let command = command(name) else {
      return refuse(words.last ?? name, on: console)
    }
    return console.print(HelpText(command.spec).text)
  }

  private func command(_ name: String) -> (any Command.Type)? { commands.first { $0.spec.name == name } }

  private func refuse(_ name: String, on console: Console) -> Int32 {
    console.refuse(.unknownCommand(ArgumentParser.shown(name))) {
      Suggestion.line(forCommand: ArgumentParser.shown(name), among: commands.map { $0.spec.name } + ["help"])
    }
  }
}
