import CommandKit

/// A command to try the parser, the console and the help with.
enum Sample: Command {
  static let name = Option("name", .text("text"), .ours, help: "Any text.")
  static let count = Option("count", .number(1...9), .ours, help: "A small number.")
  static let flag = Flag("flag", .ours, help: "A flag.")
  static let asks = Flag("flag?", .ours, help: "Asks.")
  static let object = Operand(.text("object"), .ours, isRequired: false, help: "An object.")

  static let spec = CommandSpec(
    name: "sample", group: .view, summary: "a sample", description: ["For tests."],
    forms: [SynopsisForm(.optional(name.spec)), SynopsisForm(.operand)],
    options: [name.spec, count.spec, flag.spec, asks.spec], operand: object.spec, view: .both,
    examples: [CommandExample("sample -flag", "Tries it.")])

  static let rows = Rows(
    columns: ["id", "name", "size"], rows: [["0", "alpha", "5"], ["1", "beta", ""], ["10", "alphabet", "12"]])

  /// Rows, or with an object attributes; the object `fails`, `warns` or hints.
  static func run(_ arguments: Arguments, in context: Context) throws(CommandFailure) -> Outcome {
    switch arguments[object] {
    case nil: return Outcome(.view(.concise(rows)), hint: "a hint")
    case "fails": throw CommandFailure(code: "CMMVC0001E", text: "It failed.")
    case "later": throw CommandFailure(code: "CMMVC0001E", text: "It failed.", exitStatus: 2)
    case "warns": return Outcome(.lines(["done"]), warnings: ["CMMVC0001W A warning."])
    case "silent": return .silent
    case let object: return .detailed([Attribute("id", object ?? ""), Attribute("size", "")])
    }
  }
}

extension Context {
  /// A world with nothing in it in which no time passes.
  static let empty = Context(environment: { _ in nil }, wall: { 0 }, pause: { _ in })
}
