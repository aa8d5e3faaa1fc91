import Testing

@testable import CommandKit

/// Which rows `-filtervalue` lets through, and what it does not accept.
@Suite struct RowFilterTests {
  private static let rows = Rows(
    columns: ["id", "name", "time", "size"],
    rows: [
      ["0", "alpha", "261121143324", ""], ["1", "beta", "261122000000", "7"], ["2", "alphabet", "270101000000", "-3"],
      ["10", "ab", "261121143323", "7TB"],
    ])

  @Test(arguments: [
    ("name=alpha", "0"), ("name=alpha*", "0 2"), ("name=*a", "0 1"), ("name=*", "0 1 2 10"), ("name=al*bet", "2"),
    ("name=a*b", "10"), ("name=ab*ab", ""), ("name=ab*b", ""), ("name=", ""), ("size=", "0"), ("name=Alpha", ""),
    ("id=1", "1"), ("id=1*", "1 10"), ("id>=2", "2 10"), ("id<=1", "0 1"), ("id>=1:id<=2", "1 2"),
    ("time>=261121143324", "0 1 2"), ("time<=261121143324", "0 10"), ("size>=-5", "1 2"), ("size<=7", "1 2"),
    ("size>=0", "1"), ("name=alpha:name=beta", ""), ("name=a*:id>=1", "2 10"), ("name==a", ""),
  ]) func letsThrough(_ filter: String, _ expected: String) throws {
    let shown = try Self.rows.filtered(by: try RowFilter(filter))
    #expect(shown.rows.map { $0[0] }.joined(separator: " ") == expected)
    #expect(shown.columns == Self.rows.columns)
  }

  @Test(arguments: [
    "name", "=alpha", ">=1", ":", "name=a:", ":name=a", "name=a::id=1", "name>5", "name<5", "name!5", "name=*a*",
    "id>=", "id>=x", "id<=*", "id>=1*", "id>=1.5",
  ]) func isNoFilter(_ filter: String) {
    let error = #expect(throws: UsageError.self) { try RowFilter(filter) }
    #expect(error.map { CommandFailure($0).code } == "CMMVC0006E")
  }

  @Test func aFilterNeedsSomething() {
    #expect(throws: UsageError.missingParameter) { try RowFilter("") }
  }

  @Test(arguments: ["nosuch=1", "name=alpha:nosuch=1", "Name=alpha", "name >=1"])
  func unknownAttribute(_ filter: String) throws {
    let parsed = try RowFilter(filter)
    let error = #expect(throws: UsageError.self) { try Self.rows.filtered(by: parsed) }
    #expect(error.map { CommandFailure($0).code } == "CMMVC0005E")
  }

  @Test func anUnknownAttributeIsToldWhereThereAreNoRows() throws {
    let empty = Rows(columns: ["id"], rows: [])
    let filter = try RowFilter("nosuch=1")
    #expect(throws: UsageError.unknownAttribute("nosuch")) { try empty.filtered(by: filter) }
  }
}
