import CommandCatalogue
import CommandKit

// One image installed under every command's name: it is the command by whose name it is called.
let words = CommandLine.arguments
let name = words.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
if let command = CommandCatalogue.command(named: name) {
  Program.run(command, Array(words.dropFirst()))
} else if words.count > 1, let command = CommandCatalogue.command(named: words[1]) {
  Program.run(command, Array(words.dropFirst(2)))
}
print(
  "Call me by the name of a command, or give one: rekey-rehearsal \(CommandCatalogue.all.map { $0.spec.name }.joined(separator: "|"))"
)
