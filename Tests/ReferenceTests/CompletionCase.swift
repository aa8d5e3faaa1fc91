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

  /// A line, and what is offered for its last word.
  static let lines: [(String, [String])] = [
    ("chencryption -", ["-internal", "-keyserver", "-recoverykey", "-usb"]),
    ("chencryption -internal enable -", []),
    ("chencryption -recoverykey newkey -", ["-key"]),
    ("chencryption -recoverykey newkey -key conf", ["confirm"]),
    ("chencryption -usb ", ["disable", "enable", "newkey", "validate"]),
    ("chencryption -keyserver newkey -", ["-key"]),
    ("chencryption -keyserver enable -", []),
    ("chencryption -usb newkey -key pr", ["prepare"]),
    ("lskeyserver key", ["keyserver0", "keyserver1", "keyserver2"]),
    ("lskeyserver -json -", ["-filtervalue", "-filtervalue?"]),
    ("lskeyserver -filtervalue st", ["status"]),
    ("lskeyserver -filtervalue status=online:p", ["port", "primary"]),
    ("lsportusb 8", ["8"]),
    ("testkeyserver keyserver1", ["keyserver1"]),
    ("lseventlog -order ", ["date", "severity"]),
    ("lssim -assumptions -explain", []),
    ("chkeyserver -sslcert sam", ["sample.pem"]),
    ("chkeyserver -sslcert sample.pem -", ["-ip", "-name", "-port", "-primary"]),
    ("chsim -remove -", ["-port"]),
    ("chsim -remove -port ", ["0", "1", "8", "9"]),
    ("chsim -assume G01=", ["allow", "refuse"]),
    ("chsim -fault create -", ["-at", "-clear", "-count", "-object", "-value"]),
    ("chsim -fault create -clear -", ["-object"]),
    ("chsim -scenario usb -", ["-scale", "-time"]),
    ("waitsim -object ", ["corente", "encryption", "keyserver", "kpvector", "lmdkp", "location", "portusb"]),
    ("waitsim -delay 2m -", []),
    ("lslocation A", ["Austin"]),
    ("chlocation -regenerate ", ["key"]),
    ("chlocation -regenerate key -admin jdoe -password -", []),
    ("chlocation -regenerate key -admin jdoe -password B", ["Boston"]),
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
  ]

  /// The shell reads each of its files without a word.
  static func expectRead(by shell: ShellDriver) throws {
    let sandbox = try Sandbox()
    #expect(files(shell).count == specs.count)
    for file in files(shell) {
      let result = try sandbox.shell("\(shell.rawValue) -n '\(Repository.root)/\(file)'")
      #expect(result == CommandResult(), "\(file)")
    }
  }

  /// What a shell offers behind the bare name is every option that needs no other.
  static func expectOptions(of name: String, by shell: ShellDriver) throws {
    let spec = try #require(CommandCatalogue.command(named: name)).spec
    let free = OfferedOption.all(of: spec).filter(\.needs.isEmpty).map { "-\($0.option.name)" }
    #expect(try shell.offers(for: "\(name) -") == free.sorted())
  }
}
