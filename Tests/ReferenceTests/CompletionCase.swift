import CommandCatalogue
import CommandKit
import TestSupport
import Testing

@testable import CommandReference

/// What all three shells have to do alike.
enum CompletionCase {
  static let specs = CommandCatalogue.all.map { $0.spec }
  /// The commands that are no prefixes.
  static let names = specs.filter { $0.group != .prefix }.map(\.name)

  static func files(_ shell: ShellDriver) -> [String] {
    CommittedReference.files.map(\.path).filter { $0.hasPrefix("completions/\(shell.rawValue)/") }
  }

  private static func commands(_ group: CommandGroup) -> [String] {
    specs.filter { $0.group == group }.map(\.name).sorted()
  }

  /// What brings about the state in which the names are asked for.
  static let preparation = """
    chsim -scenario both -scale 0 && chsim -insert spare -port 9 && chsim -remove -port 0 && chsim -snapshot first &&
    chsim -snapshot second && chencryption -keyserver newkey -key prepare && chsim -inject bet -from 990030
    """

  /// A line, and what is offered for its last word.
  static let lines: [(String, [String])] = [
    ("chencryption -", ["-internal", "-keyserver", "-recoverykey", "-usb"]),
    ("chencryption -internal enable -", []),
    ("chencryption -recoverykey newkey -", ["-key"]),
    ("chencryption -recoverykey newkey -key ", ["cancel", "commit", "confirm", "prepare"]),
    ("chencryption -keyserver newkey -key ", ["cancel", "commit", "prepare"]),
    ("chencryption -usb newkey -key conf", []),
    ("chencryption -usb=newkey -key=", ["cancel", "commit", "prepare"]),
    ("chencryption -key=confirm -", ["-recoverykey"]),
    ("chencryption -key prepare -", ["-keyserver", "-recoverykey", "-usb"]),
    ("chencryption -key prepare -usb ", ["newkey"]),
    ("chencryption -usb ", ["disable", "enable", "newkey", "validate"]),
    ("chencryption -usb=", ["disable", "enable", "newkey", "validate"]),
    ("chencryption -keyserver newkey -", ["-key"]),
    ("chencryption -keyserver enable -", []),
    ("chencryption -usb newkey -key pr", ["prepare"]),
    ("lskeyserver key", ["keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver -json -", ["-filtervalue", "-filtervalue?"]),
    ("lskeyserver -json ", ["-filtervalue", "-filtervalue?", "keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver keyserver0 ", []),
    ("lskeyserver -delim : -- key", ["keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver -filtervalue status=online key", []),
    ("lskeyserver -filtervalue st", ["status"]),
    ("lskeyserver -filtervalue=st", ["status"]),
    ("lskeyserver -filtervalue status=online:p", ["port", "primary"]),
    ("lsportusb 8", ["8"]),
    ("testkeyserver keyserver1", ["keyserver1"]),
    ("lseventlog -order ", ["date", "severity"]),
    ("lseventlog 10", ["100", "101"]),
    ("lseventlog -family corente 1", []),
    ("cheventlog -fix ", ["100", "101"]),
    ("lssim -assumptions -explain", []),
    ("lssim -explain CMMVC735", ["CMMVC7353E"]),
    ("chkeyserver -sslcert sam", ["sample.pem"]),
    ("chkeyserver -sslcert sample.pem -", ["-ip", "-name", "-port", "-primary"]),
    ("chsim -remove -", ["-port"]),
    ("chsim -port 8 -", ["-insert", "-remove"]),
    ("chsim -remove -port ", ["1", "8", "9"]),
    ("chsim -insert stick1 -port ", ["0"]),
    ("chsim -insert s", ["spare", "stick1", "stick2", "stick3"]),
    ("chsim -copykeys stick1 -object ", ["spare", "stick1", "stick2", "stick3"]),
    ("chsim -rollback ", ["first", "second"]),
    ("chsim -snapshot ", []),
    ("chsim -assume G01=", ["allow", "refuse"]),
    ("chsim -fault keyserver-un", ["keyserver-unreachable"]),
    ("chsim -fault create -", ["-at", "-clear", "-count"]),
    ("chsim -fault create -clear -", []),
    ("chsim -fault keyserver-drift -", ["-at", "-clear", "-object"]),
    ("chsim -fault keyserver-drift -object ", ["keyserver0", "keyserver1", "keyserver2"]),
    ("chsim -fault keyserver-unreachable -object 0 -value ", ["node1", "node2"]),
    ("chsim -fault usb-write -object ", ["spare", "stick1", "stick2", "stick3"]),
    ("chsim -fault scp-link -object ", ["Austin", "Boston", "Chicago", "Denver"]),
    ("chsim -scenario usb -", ["-name", "-scale", "-time"]),
    ("chsim -inject bet -from ", ["990010", "990020", "990030"]),
    ("waitsim -object ", ["corente", "encryption", "keyserver", "kpvector", "lmdkp", "location", "portusb"]),
    ("waitsim -object encryption -", ["-attr", "-notvalue", "-timeout", "-value"]),
    ("waitsim -object location -id ", ["Austin", "Boston", "Chicago", "Denver"]),
    ("waitsim -object portusb -id ", ["0", "1", "8", "9"]),
    ("waitsim -object corente -attr tunnel_", ["tunnel_total", "tunnel_up"]),
    ("waitsim -delay 2m -", []),
    ("chlmdmessage ", ["-acknowledge", "-reconcile", "-retrieve", "-send", "-unwrap", "-wrap"]),
    ("chlmdmessage -reconcile ", ["0", "1"]),
    ("chlmdmessage -acknowledge ", []),
    ("chlmdmessage -wrap -account 88", ["880091"]),
    ("lslocation A", ["Austin"]),
    ("chlocation -regenerate ", ["key"]),
    ("chlocation -regenerate key -admin ", ["csmith", "jdoe"]),
    ("chlocation -regenerate key -admin jdoe -password -", []),
    ("chlocation -regenerate key -admin jdoe -password B", ["Boston"]),
    ("chlocation -regenerate key -admin jdoe -password word B", ["Boston"]),
    ("chlocation -regenerate key -admin jdoe -passwordfile sam", ["sample.pem"]),
    ("chlocation -password -", ["-admin", "-regenerate"]),
    ("lslocation -filtervalue ga", ["gateway_config"]),
    ("svcinfo ls", commands(.view).filter { $0.hasPrefix("ls") }),
    ("svcinfo help lse", ["lsencryption", "lseventlog"]),
    ("svcinfo lskeyserver -json -f", ["-filtervalue", "-filtervalue?"]),
    ("svcinfo chencryption -", []),
    ("svctask ", (commands(.task) + ["help"]).sorted()),
    ("svctask testkeyserver keyserver2", ["keyserver2"]),
    ("svctask chencryption -keyserver ", ["disable", "enable", "newkey"]),
    ("rekey-rehearsal lsl", ["lslmdkp", "lslmdmessage", "lslocation", "lslocationkey"]),
    ("rekey-rehearsal svctask chencryption -usb newkey -key co", ["commit"]),
    ("lssim -assert ", (CommandCatalogue.command(named: "lssim")?.spec.attributes ?? []).flatMap(\.names).sorted()),
    ("lssim -assert=keyserver", ["keyserver_key_copies"]),
    ("lssim -assert system_locked=no:keyserver", ["keyserver_key_copies"]),
    ("lssim -assumptions -filtervalue qu", ["question"]),
    ("chencryption \"-keyserver\" newkey -key ", ["cancel", "commit", "prepare"]),
    ("chencryption -keyserver 'newkey' -", ["-key"]),
    ("chencryption -usb newkey '-key=", ["cancel", "commit", "prepare"]),
    ("lskeyserver -delim \" \" key", ["keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver \"key", ["keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver -filtervalue \"status=online:p", ["port", "primary"]),
    ("lskpvector -filtervalue \"short_title=USFAU -json\" -", ["-delim", "-json", "-nohdr"]),
    ("lskpvector -filtervalue short_title=USFAU\\ -json -", ["-delim", "-json", "-nohdr"]),
    ("chlocation -regenerate key -admin jdoe -password \"secret word\" B", ["Boston"]),
    ("svctask chencryption '-usb' ", ["disable", "enable", "newkey", "validate"]),
    ("svctask \"testkeyserver\" keyserver2", ["keyserver2"]),
  ]

  /// The shell reads each of its files without a word.
  static func expectRead(by shell: ShellDriver) throws {
    let sandbox = try Sandbox()
    // And one for all commands by their names.
    #expect(files(shell).count == specs.count + 1)
    for file in files(shell) {
      let result = try sandbox.shell("\(shell.rawValue) -n '\(Repository.root)/\(file)'")
      #expect(result == CommandResult(), "\(file)")
    }
  }

  /// What a shell offers for each of the lines.
  static func expectOffers(by shell: ShellDriver) throws {
    let offers = try shell.offers(for: lines.map(\.0), after: preparation)
    for (line, expected) in lines { #expect(offers[line] == expected, "\(line)") }
  }

  /// What a shell offers for each command, whatever was given, is what the parser takes.
  static func expectWhatTheParserTakes(of name: String, by shell: ShellDriver) throws {
    let table = CompletionTable(try #require(CommandCatalogue.command(named: name)).spec)
    let offers = try shell.offers(for: table.lines.map(\.line), isWhole: true)
    for (line, expected) in table.lines {
      #expect(offers[line].map(Set.init) == expected, "\(line)")
      #expect(offers[line]?.count == expected.count, "\(line): twice")
    }
  }
}
