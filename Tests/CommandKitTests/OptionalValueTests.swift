import CommandKit
import Testing

/// An option whose value may be left out, and what a command that takes a secret shows of it.
@Suite struct OptionalValueTests {
  static let user = Option("user", .text("user"), .ours, help: "Who.")
  static let secret = Option(
    "secret", .text("secret"), .ours, isValueOptional: true, isSecret: true, help: "What nobody sees.")
  static let fast = Flag("fast", .ours, help: "How.")

  private static func parser(takesObject: Bool = true) -> ArgumentParser {
    let object = Operand(.text("object"), .ours, isRequired: false, help: "The object.").spec
    return ArgumentParser(
      CommandSpec(
        name: "chobject", group: .task, summary: "changes an object", description: [],
        forms: [SynopsisForm(.optional(user.spec), .optional(secret.spec), .optional(fast.spec), .operand)],
        options: [user.spec, secret.spec, fast.spec], operand: takesObject ? object : nil))
  }

  /// A line, the value that is read, and where the secret stands: the word's number and the bytes before it.
  static let lines: [(line: String, value: String?, place: (Int, Int)?)] = [
    ("-secret Pa55 object", "Pa55", (1, 0)),
    ("-secret object", nil, nil),
    ("-secret -- object", nil, nil),
    ("-secret object --", nil, nil),
    ("-secret Pa55 object --", "Pa55", (1, 0)),
    ("-secret Pa55 -- -object", "Pa55", (1, 0)),
    ("-secret -fast object", nil, nil),
    ("-secret -user me object", nil, nil),
    ("-user me -secret Pa55 -fast object", "Pa55", (3, 0)),
    ("-secret=Pa55 object", "Pa55", (0, 8)),
    ("-secret=-Pa55 -fast", "-Pa55", (0, 8)),
    ("-fast -secret", nil, nil),
    ("-secret - object", "-", (1, 0)),
    ("-user -secret object", nil, nil),
  ]

  @Test(arguments: lines.indices) func valueAndPlace(_ index: Int) throws {
    let (line, value, place) = Self.lines[index]
    let words = line.split(separator: " ").map(String.init)
    let places = Self.parser().secrets(in: words)
    #expect(places.map(\.word) == (place.map { [$0.0] } ?? []))
    #expect(places.map(\.offset) == (place.map { [$0.1] } ?? []))
    guard !line.hasPrefix("-user -secret") else {
      // The value of -user must be there.
      #expect(throws: UsageError.missingParameter) { try Self.parser().parse(words) }
      return
    }
    let arguments = try Self.parser().parse(words)
    #expect(arguments.has(Self.secret.spec))
    #expect(arguments[Self.secret] == value)
  }

  @Test func withoutAnObjectTheLastWordIsTheValue() throws {
    #expect(try Self.parser(takesObject: false).parse(["-secret", "Pa55"])[Self.secret] == "Pa55")
    #expect(Self.parser(takesObject: false).secrets(in: ["-secret", "Pa55"]).map(\.word) == [1])
  }

  @Test(arguments: [
    (["-secret", "my", "Pa55", "object"], UsageError.unexpectedWord("...")),
    (["-user", "me", "Pa55", "object"], .unexpectedWord("...")),
    (["-fast=Pa55", "object"], .unexpectedWord("...")),
    (["object", "--", "Pa55", "more"], .unexpectedWord("...")),
    (["-secret", "-Pa55", "object"], .unsupported("...")),
    (["-Pa55", "object"], .unsupported("...")),
    (["-pa_ss=x", "object"], .unsupported("...")),
    (["-secretPa55", "object"], .unsupported("secret...")),
    (["-secretpass=word", "object"], .unsupported("secret...")),
    (["-sceret", "Pa55", "object"], .unsupported("sceret")),
    (["-sceret=Pa55", "object"], .unsupported("sceret")),
    (["-secret", "Pa55", "-sceret", "Pa55", "object"], .unsupported("sceret")),
    (["-secret", "-secret", "Pa55", "object"], .repeated("secret")),
    (["-secret="], .missingParameter),
  ]) func noMessageShowsASecret(_ words: [String], _ error: UsageError) {
    #expect(throws: error) { try Self.parser().parse(words) }
  }

  /// A value that a secret option cannot take may be a secret all the same.
  @Test func aSecretThatIsNotAllowedIsNotShown() {
    let pin = Option("pin", .number(1...9), .ours, isSecret: true, help: "A number.")
    let word = Option("word", .word(["a"]), .ours, isSecret: true, help: "A word.")
    let open = Option("open", .word(["a"]), .ours, help: "A word.")
    let options = [pin.spec, word.spec, open.spec]
    let parser = ArgumentParser(
      CommandSpec(
        name: "chobject", group: .task, summary: "", description: [],
        forms: [SynopsisForm(options.map { .optional($0) })], options: options))
    #expect(throws: UsageError.invalidData("...")) { try parser.parse(["-pin", "4711"]) }
    #expect(throws: UsageError.invalidData("...")) { try parser.parse(["-word=Pa55"]) }
    #expect(throws: UsageError.invalidData("b")) { try parser.parse(["-open", "b"]) }
  }

  @Test func aSecretThatLooksLikeAParameterIsHiddenToo() {
    #expect(Self.parser().secrets(in: ["-secret", "-Pa55", "object"]).map(\.word) == [1])
  }

  @Test func otherCommandsShowTheWord() {
    let parser = ArgumentParser(
      CommandSpec(name: "lsobject", group: .view, summary: "lists objects", description: [], forms: [SynopsisForm()]))
    #expect(throws: UsageError.unexpectedWord("what")) { try parser.parse(["what"]) }
    #expect(throws: UsageError.unsupported("what")) { try parser.parse(["-what"]) }
    #expect(parser.secrets(in: ["-secret", "Pa55"]).isEmpty)
  }
}
