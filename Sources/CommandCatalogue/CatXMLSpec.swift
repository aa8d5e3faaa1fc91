public import CommandKit
internal import StorageModel

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
      "  <ArrayType type=\"svc\"><ArrayVersion type=\"svc\" version=\"\(level)\"/></ArrayType>",
      "  <Errors><Error>CMMV</Error></Errors>", "  <Commands>", "    <Response type=\"svc\"/>",
    ] + executable("svcinfo", SvcInfo.prefixed ?? []) + executable("svctask", SvcTask.prefixed ?? []) + [
      "  </Commands>", "</ArraySyntax>",
    ]
  }

  /// The code level as the library knows it: its first two numbers.
  private static var level: String {
    StorageSystem.currentCodeLevel.split(separator: ".").prefix(2).joined(separator: ".")
  }

  private static func executable(_ name: String, _ commands: [any Command.Type]) -> [String] {
    ["    <Executable name=\"\(name)\">"] + commands.flatMap { command($0.spec) } + ["    </Executable>"]
  }

  private static func command(_ spec: CommandSpec) -> [String] {
    let parameters = spec.allOptions.flatMap { option -> [String] in
      guard let choice = choice(with: option, of: spec) else {
        return [element(option, isRequired: needs(option, spec))]
      }
      guard choice.options.first?.name == option.name else { return [] }
      let required = choice.isRequired ? " required=\"true\"" : ""
      return ["<ParamChoice\(required)>"] + choice.options.map { "  " + element($0) } + ["</ParamChoice>"]
    }
    let operand = spec.operand.map { operand in
      let required = operand.isRequired ? " required=\"true\"" : ""
      return ["<ValueParam name=\"object_id\" noName=\"true\"\(required)/>"]
    }
    return ["      <Command name=\"\(spec.name)\">"] + (parameters + (operand ?? [])).map { "        " + $0 }
      + ["      </Command>"]
  }

  /// The options of which an option is one to choose from.
  private static func choice(
    with option: OptionSpec, of spec: CommandSpec
  ) -> (options: [OptionSpec], isRequired: Bool)? {
    for rule in spec.rules {
      switch rule {
      case .exactlyOne(let options) where isChoice(options, with: option): return (options, true)
      case .atMostOne(let options) where isChoice(options, with: option): return (options, false)
      default: continue
      }
    }
    return nil
  }

  private static func isChoice(_ options: [OptionSpec], with option: OptionSpec) -> Bool {
    options.count > 1 && options.contains { $0.name == option.name }
  }

  private static func needs(_ option: OptionSpec, _ spec: CommandSpec) -> Bool {
    spec.rules.contains { rule in
      guard case .exactlyOne(let options) = rule else { return false }
      return options.map(\.name) == [option.name]
    }
  }

  private static func element(_ option: OptionSpec, isRequired: Bool = false) -> String {
    let attributes = "name=\"-\(option.name)\"" + (isRequired ? " required=\"true\"" : "")
    guard option.takesValue else { return "<FlagParam \(attributes)/>" }
    guard case .words(let words) = option.completion else { return "<ValueParam \(attributes)/>" }
    let choices = words.map { "<Option>\($0)</Option>" }.joined()
    return "<ValueParam \(attributes)>\(choices)</ValueParam>"
  }
}
