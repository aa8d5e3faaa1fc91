import Foundation
import Simulation
import Testing

/// Members of a stored object: each is read, and none is lost.
@Suite struct MemberReaderTests {
  /// One member of each kind.
  struct Thing: Codable, Equatable {
    var number = -7
    var text = "a \"b\"\n"
    var truth = true
    var time = SimTime.latest
    var some: SimTime? = SimTime.earliest
    var none: SimTime?
    var list = [SimTime.earliest, .latest]
    var table = ["a": "1", "": ""]

    init() {}

    init(from decoder: any Decoder) throws {
      var members = try MemberReader(decoder)
      number = try members.take("number")
      text = try members.take("text")
      truth = try members.take("truth")
      time = try members.take("time")
      some = try members.takeIfPresent("some")
      none = try members.takeIfPresent("none")
      list = try members.takeList("list")
      table = try members.takeTable("table")
      try members.finish()
    }

    func encode(to encoder: any Encoder) throws {
      var members = MemberWriter(encoder)
      try members.put("number", number)
      try members.put("text", text)
      try members.put("truth", truth)
      try members.put("time", time)
      try members.putIfPresent("some", some)
      try members.putIfPresent("none", none)
      try members.putList("list", list)
      try members.putTable("table", table)
    }
  }

  static func coded() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: JSONEncoder().encode(Thing())) as? [String: Any] ?? [:]
  }

  static func read(_ members: [String: Any]) throws -> Thing {
    try JSONDecoder().decode(Thing.self, from: JSONSerialization.data(withJSONObject: members))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let coded = try Self.coded()
    #expect(Set(coded.keys) == ["number", "text", "truth", "time", "some", "list", "table"])
    #expect(try Self.read(coded) == Thing())
  }

  @Test(arguments: ["number", "text", "truth", "time", "list", "table"]) func eachMustBeThere(_ name: String) throws {
    var coded = try Self.coded()
    coded[name] = nil
    #expect {
      try Self.read(coded)
    } throws: { error in
      guard case .keyNotFound(let key, _) = error as? DecodingError else { return false }
      return key.stringValue == name
    }
  }

  @Test func oneThatMayBeMissingMay() throws {
    var coded = try Self.coded()
    coded["some"] = nil
    #expect(try Self.read(coded).some == nil)
    coded["none"] = "250101000000"
    #expect(try Self.read(coded).none != nil)
  }

  @Test(arguments: ["Number", "more", ""]) func anUnknownOneIsRefused(_ name: String) throws {
    var coded = try Self.coded()
    coded[name] = 1
    #expect {
      try Self.read(coded)
    } throws: { error in
      guard case .dataCorrupted(let context) = error as? DecodingError else { return false }
      return context.debugDescription == "it has an unknown member"
    }
  }

  /// As many as are known, but not the same: the missing optional must not make room for an unknown member.
  @Test func anUnknownOneInsteadOfAMissingOneIsRefused() throws {
    var coded = try Self.coded()
    coded["some"] = nil
    coded["same"] = "250101000000"
    #expect(throws: DecodingError.self) { try Self.read(coded) }
  }

  @Test(arguments: ["number", "text", "truth", "time", "some", "list", "table"])
  func oneOfTheWrongKindIsRefused(_ name: String) throws {
    for wrong in [NSNull(), [1: 2].description, 1.5, ["a": 1]] as [Any] where !(name == "text" && wrong is String) {
      var coded = try Self.coded()
      coded[name] = wrong
      #expect(throws: DecodingError.self, "\(name): \(wrong)") { try Self.read(coded) }
    }
  }
}
