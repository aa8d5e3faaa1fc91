import StoredForm
import TestSupport

/// A change of what a file says: it stays JSON, so that whoever reads it has to look at what it means.
enum MeaningMutation {
  /// The same tree with something else in it, at one to three places.
  static func mutated(_ tree: JSONValue, using random: inout SeededGenerator) -> JSONValue {
    var tree = tree
    for _ in 0..<[1, 1, 1, 2, 3][Int.random(in: 0..<5, using: &random)] { tree = step(tree, using: &random) }
    return tree
  }

  private static func step(_ tree: JSONValue, using random: inout SeededGenerator) -> JSONValue {
    let places = tree.places
    let place = Int.random(in: places.indices, using: &random)
    let (old, other) = (places[place], places[Int.random(in: places.indices, using: &random)])
    switch (Int.random(in: 0..<10, using: &random), old) {
    case (0, _): return tree.replacing(place, with: values.randomElement(using: &random) ?? .unstored)
    case (1, _): return tree.replacing(place, with: other)
    case (2, _): return swapped(tree, places, place, using: &random)
    case (_, .object(let members)): return tree.replacing(place, with: .object(changed(members, other, using: &random)))
    case (_, .list(let values)): return tree.replacing(place, with: .list(changed(values, other, using: &random)))
    case (_, .number(let number)): return tree.replacing(place, with: .number(changed(number, using: &random)))
    case (_, .text(let text)): return tree.replacing(place, with: .text(changed(text, using: &random)))
    case (_, .truth(let truth)): return tree.replacing(place, with: .truth(!truth))
    case (_, .unstored): return tree
    }
  }

  /// Exchanges two values of one kind: what refers to one refers to the other.
  private static func swapped(
    _ tree: JSONValue, _ places: [JSONValue], _ place: Int, using random: inout SeededGenerator
  ) -> JSONValue {
    let old = places[place]
    let alike = places.indices.filter { places[$0].isOfKind(of: old) }
    guard place > 0, let other = alike.randomElement(using: &random) else { return tree }
    let new = places[other]
    // The one further inside first, so that the number of the other place stays what it is.
    return tree.replacing(max(place, other), with: place > other ? new : old)
      .replacing(min(place, other), with: place > other ? old : new)
  }

  private static func changed(
    _ members: [JSONMember], _ other: JSONValue, using random: inout SeededGenerator
  ) -> [JSONMember] {
    guard let place = members.indices.randomElement(using: &random) else { return [JSONMember("more", other)] }
    var members = members
    let (name, value) = (members[place].name, members[place].value)
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: members.remove(at: place)
    case 2: members.append(JSONMember(name, value))
    case 3: members[place] = JSONMember(changed(name, using: &random), value)
    case 4:
      members.append(
        JSONMember(["base", "id", "count", "more", "", "a\nb"].randomElement(using: &random) ?? "", other))
    default: members.swapAt(place, Int.random(in: members.indices, using: &random))
    }
    return members
  }

  private static func changed(
    _ values: [JSONValue], _ other: JSONValue, using random: inout SeededGenerator
  ) -> [JSONValue] {
    guard let place = values.indices.randomElement(using: &random) else { return [other] }
    var values = values
    switch Int.random(in: 0..<6, using: &random) {
    case 0: values.remove(at: place)
    case 1: values.append(values[place])
    case 2: values.swapAt(place, Int.random(in: values.indices, using: &random))
    case 3: values = []
    case 4: values.append(other)
    default: values = Array(repeating: values[place], count: [2, 5, 70, 700].randomElement(using: &random) ?? 2)
    }
    return values
  }

  private static func changed(_ number: Int, using random: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: number &+ 1
    case 1: number &- 1
    case 2: 0 &- number
    case 3: Int.random(in: 0...10, using: &random)
    default: numbers.randomElement(using: &random) ?? 0
    }
  }

  private static func changed(_ text: String, using random: inout SeededGenerator) -> String {
    var letters = Array(text.unicodeScalars)
    let letter = Array("09aAzZ-_./: \n\u{1}\u{1B}é🙂\u{202E}".unicodeScalars).randomElement(using: &random) ?? "x"
    switch Int.random(in: 0..<8, using: &random) {
    case 0: letters.insert(letter, at: Int.random(in: 0...letters.count, using: &random))
    case 1 where !letters.isEmpty: letters.remove(at: Int.random(in: 0..<letters.count, using: &random))
    case 2 where !letters.isEmpty: letters[Int.random(in: 0..<letters.count, using: &random)] = letter
    case 3: letters += letters
    default: return texts.randomElement(using: &random) ?? ""
    }
    var changed = String.UnicodeScalarView()
    changed.append(contentsOf: letters)
    return String(changed)
  }

  static let numbers = [
    -1, 0, 1, 2, 4, 5, 99, 100, 101, 255, 500, 501, 65_535, 65_536, 86_400, 86_401, 999_999_999, 10_000_000_000_000,
    Int(Int32.max), Int(Int32.min), .max, .max - 1, .min, .min + 1,
  ]

  static let texts = [
    "", "0", "1", "-1", "node1", "node2", "keyserver0", "stick1", "Boston", "both", "usb", "new", "one", "..", "../one",
    ".new", "000101000000", "991231235959", "260105090000", "260105140000", "250101000000", "0s", "1s", "5h", "36500d",
    "yes", "no", "up", "down", "primary", "allow", "alert", "message", "a\nb", "\u{1B}[2J",
    String(repeating: "x", count: 5000),
    "jdoe", "lmd", "kp", "990030", "880091", "10.0.1.54", "::1", "KEY-0-0-0-0-0", "A0605F7E00000001",
  ]

  private static let values: [JSONValue] =
    [
      .unstored, .truth(true), .truth(false), .list([]), .object([]), .list([.number(1)]),
      .object([JSONMember("id", .number(0))]),
    ]
    + numbers.map(JSONValue.number) + texts.map(JSONValue.text)
}
