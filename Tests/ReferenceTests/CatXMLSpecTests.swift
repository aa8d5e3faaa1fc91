import CommandCatalogue
import CommandKit
import Foundation
import Testing

/// `catxmlspec` has the form that IBM's client library reads (reference sheet 8.9), and tells of every command what its spec tells.
@Suite struct CatXMLSpecTests {
  private static func tree() throws -> XMLElementTree {
    guard
      case .lines(let lines) = try CatXMLSpec.run(try ArgumentParser(CatXMLSpec.spec).parse([]), in: .nowhere).output
    else {
      throw XMLElementTree.Failure()
    }
    #expect(lines.first == #"<ArraySyntax version="2.0">"#)
    return try XMLElementTree(lines.joined(separator: "\n"))
  }

  @Test func theMetaDataAreThere() throws {
    let root = try Self.tree()
    #expect(root.name == "ArraySyntax")
    #expect(root.attributes == ["version": "2.0"])
    #expect(root.children.map(\.name) == ["ArrayType", "Errors", "Commands"])
    let type = root.children[0]
    #expect(type.attributes == ["type": "svc"])
    #expect(type.children.map(\.name) == ["ArrayVersion"])
    #expect(type.children[0].attributes == ["type": "svc", "version": "8.7"])
    #expect(root.children[1].children.map(\.text) == ["CMMV"])
    let commands = root.children[2].children
    #expect(commands.map(\.name) == ["Response", "Executable", "Executable"])
    #expect(commands[0].attributes == ["type": "svc"])
    #expect(commands.dropFirst().map { $0.attributes["name"] } == ["svcinfo", "svctask"])
  }

  @Test func everyCommandOfAPrefixIsThere() throws {
    let executables = try Self.tree().children[2].children.dropFirst()
    for (executable, prefix) in zip(executables, [SvcInfo.prefixed, SvcTask.prefixed]) {
      #expect(executable.children.allSatisfy { $0.name == "Command" })
      #expect(executable.children.map { $0.attributes["name"] } == prefix?.map { $0.spec.name })
      #expect(executable.children.count > 10)
    }
  }

  @Test func everyParameterIsThereOnce() throws {
    for command in try Self.tree().children[2].children.flatMap(\.children) {
      let spec = try Self.spec(of: command)
      let parameters = command.children.flatMap { $0.name == "ParamChoice" ? $0.children : [$0] }
      let named = parameters.filter { $0.attributes["noName"] == nil }
      #expect(named.compactMap { $0.attributes["name"] }.sorted() == spec.allOptions.map { "-\($0.name)" }.sorted())
      for parameter in named {
        let option = try #require(spec.allOptions.first { "-\($0.name)" == parameter.attributes["name"] })
        #expect(parameter.name == (option.takesValue ? "ValueParam" : "FlagParam"))
        #expect(parameter.children.allSatisfy { $0.name == "Option" && !$0.text.isEmpty })
        if case .words(let words) = option.completion { #expect(parameter.children.map(\.text) == words) }
      }
      let operands = parameters.filter { $0.attributes["noName"] == "true" }
      #expect(operands.count == (spec.operand == nil ? 0 : 1))
      #expect(operands.allSatisfy { $0.attributes["required"] == (spec.operand?.isRequired == true ? "true" : nil) })
    }
  }

  /// The client checks what is required, so too much of it would make a command useless there.
  @Test func whatIsRequiredIsRequiredHere() throws {
    var required: [String] = []
    for command in try Self.tree().children[2].children.flatMap(\.children) {
      let name = command.attributes["name"] ?? ""
      for parameter in command.children where parameter.attributes["required"] != nil {
        #expect(parameter.attributes["required"] == "true")
        let names = parameter.name == "ParamChoice" ? parameter.children : [parameter]
        required.append(([name] + names.compactMap { $0.attributes["name"] }).joined(separator: " "))
      }
      for choice in command.children where choice.name == "ParamChoice" {
        #expect(choice.children.count > 1)
        #expect(choice.children.allSatisfy { $0.attributes["required"] == nil })
      }
    }
    #expect(required.contains("mkkeyserver -ip"))
    #expect(required.contains("cheventlog -fix"))
    #expect(required.contains("rmkeyserver object_id"))
    #expect(required.contains("activatefeature -trial -licensekey -licensekeyfile"))
    #expect(required.contains { $0.hasPrefix("chencryption -usb -keyserver") })
    #expect(!required.contains { $0.hasPrefix("chkeyserver -") || $0.hasPrefix("ls") })
  }

  private static func spec(of command: XMLElementTree) throws -> CommandSpec {
    try #require(CommandCatalogue.command(named: command.attributes["name"] ?? "")).spec
  }
}

extension Context {
  /// A world with nothing in it.
  fileprivate static let nowhere = Context(environment: { _ in nil }, wall: { 0 }, pause: { _ in })
}
