import CommandCatalogue
import CommandKit

// One image installed under every command's name: it is the command by whose name it is called.
Program.run { name in CommandCatalogue.command(named: name) ?? RekeyRehearsal.self }
