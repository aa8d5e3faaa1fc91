public import CommandKit

/// `catxmlspec`: a description of the commands for machines, in the form that IBM's client library reads (reference sheet 8.9).
public enum CatXMLSpec: Command {
  /// Everything about it but what it does.
  public static let spec = CommandSpec(
    name: "catxmlspec", group: .view, summary: "prints a description of the commands for machines",
    description: [
      "IBM's client library asks for it when it connects, and learns from it which commands and parameters there are. The form"
        + " is what that library accepts; that of a real system is larger."
    ],
    forms: [SynopsisForm()], examples: [CommandExample("catxmlspec", "Prints the description.")],
    seeAlso: ["registerplugin", "svcinfo"])

  /// Prints the description.
  public static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    Outcome(.lines(lines))
  }

  private static var lines: [String] {
    [
      "<ArraySyntax version=\"2.0\">",
      "  <ArrayType type=\"svc\"><ArrayVersion type=\"svc\" version=\"8.6\"/></ArrayType>",
      "  <Errors><Error>CMMV</Error></Errors>", "  <Commands>", "    <Response type=\"svc\"/>",
    ] + executable("svcinfo", SvcInfo.prefixed ?? []) + executable("svctask", SvcTask.prefixed ?? []) + [
      "  </Commands>", "</ArraySyntax>",
    ]
  }

  private static func executable(_ name: String, _ commands: [any Command.Type]) -> [String] {
    ["    <Executable name=\"\(name)\">"] + commands.flatMap { command($0.spec) } + ["    </Executable>"]
  }

  private static func command(_ spec: CommandSpec) -> [String] {
    let options = spec.allOptions.map { "        " + element($0) }
    let operand = spec.operand.map { operand in
      let required = operand.isRequired ? " required=\"true\"" : ""
      return ["        <ValueParam name=\"object_id\" noName=\"true\"\(required)/>"]
    }
    return ["      <Command name=\"\(spec.name)\">"] + options + (operand ?? []) + ["      </Command>"]
  }

  private static func element(_ option: OptionSpec) -> String {
    guard option.takesValue else { return "<FlagParam name=\"-\(option.name)\"/>" }
    guard case .words(let words) = option.completion else { return "<ValueParam name=\"-\(option.name)\"/>" }
    let choices = words.map { "<Option>\($0)</Option>" }.joined()
    return "<ValueParam name=\"-\(option.name)\">\(choices)</ValueParam>"
  }
}
