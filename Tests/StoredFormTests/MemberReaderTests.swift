import Foundation
import Testing

@testable import StoredForm

/// Members of a stored object: each is read, and none is lost.
@Suite struct MemberReaderTests {
  /// One member of each kind.
  struct Thing: Stored, Equatable {
    var number = -7
    var text = "a \"b\"\n"
    var truth = true
    var pair = ["x", "y"]
    var some: Int? = 5
    var none: Int?
    var list = [[1, 2], []]
    var table = ["a": "1", "": ""]

    init() {}

    init(from value: JSONValue) throws(StoredFault) {
      var members = try MemberReader(value)
      number = try members.take("number")
      text = try members.take("text")
      truth = try members.take("truth")
      pair = try members.take("pair")
      some = try members.takeIfPresent("some")
      none = try members.takeIfPresent("none")
      list = try members.take("list")
      table = try members.takeTable("table")
      try members.finish()
    }

    var stored: JSONValue {
      var members = MemberWriter()
      members.put("number", number)
      members.put("text", text)
      members.put("truth", truth)
      members.put("pair", pair)
      members.putIfPresent("some", some)
      members.putIfPresent("none", none)
      members.put("list", list)
      members.putTable("table", table)
      return members.object
    }
  }

  static func coded() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(Thing().json)) as? [String: Any] ?? [:]
  }

  static func read(_ members: [String: Any]) throws -> Thing {
    try Thing(json: JSONSerialization.data(withJSONObject: members))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let coded = try Self.coded()
    #expect(Set(coded.keys) == ["number", "text", "truth", "pair", "some", "list", "table"])
    #expect(try Self.read(coded) == Thing())
  }

  @Test(arguments: ["number", "text", "truth", "pair", "list", "table"]) func eachMustBeThere(_ name: String) throws {
    var coded = try Self.coded()
    coded[name] = nil
    #expect(throws: StoredFault("is missing").inside(name)) { try Self.read(coded) }
  }

  @Test func oneThatMayBeMissingMay() throws {
    var coded = try Self.coded()
    coded["some"] = nil
    #expect(try Self.read(coded).some == nil)
    coded["none"] = 7
    #expect(try Self.read(coded).none != nil)
  }

  @Test(arguments: ["Number", "more", ""]) func anUnknownOneIsRefused(_ name: String) throws {
    var coded = try Self.coded()
    coded[name] = 1
    #expect(throws: StoredFault("is unknown").inside(name)) { try Self.read(coded) }
  }

  /// As many as are known, but not the same: the missing optional must not make room for an unknown member.
  @Test func anUnknownOneInsteadOfAMissingOneIsRefused() throws {
    var coded = try Self.coded()
    coded["some"] = nil
    coded["same"] = 7
    #expect(throws: StoredFault.self) { try Self.read(coded) }
  }

  @Test(arguments: ["number", "text", "truth", "pair", "some", "list", "table"])
  func oneOfTheWrongKindIsRefused(_ name: String) throws {
    for wrong in [NSNull(), [1: 2].description, 1.5, ["a": 1]] as [Any] where !(name == "text" && wrong is String) {
      var coded = try Self.coded()
      coded[name] = wrong
      #expect(throws: StoredFault.self, "\(name): \(wrong)") { try Self.read(coded) }
    }
  }
}
