import CommandCatalogue
import CommandKit

// One image installed under every command's name: it is the command by whose name it is called.
let name = CommandLine.arguments.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
Program.run(CommandCatalogue.command(named: name) ?? RekeyRehearsal.self, Array(CommandLine.arguments.dropFirst()))
