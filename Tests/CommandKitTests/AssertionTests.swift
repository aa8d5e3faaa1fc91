import Testing

@testable import CommandKit

/// What `-assert` holds true, and what it does not accept.
@Suite struct AssertionTests {
  private static let attributes = [
    Attribute("time", "260105090000"), Attribute("copies", "3"), Attribute("faults", ""),
    Attribute("address", "2001:db8::1"), Attribute("drives", "stick1 port 0, stick2 port 1"),
  ]

  private func finding(_ text: String) throws -> Assertion.Finding {
    try Assertion(text).finding(in: Self.attributes)
  }

  @Test(arguments: [
    "copies=3", "copies!=2", "copies>=3", "copies<=3", "copies>2", "copies<4", "copies!=x", "faults=", "copies!=",
    "time>=260105085959", "time<270101000000", "drives=stick1*", "drives!=*port 5", "address=2001:db8::1",
    "address=2001:db8::1:copies=3", "copies>=1:copies<=5:faults=",
  ]) func holds(_ text: String) throws {
    guard case .holds = try finding(text) else {
      Issue.record("\(text) does not hold")
      return
    }
  }

  @Test(arguments: [
    ("copies=2", "copies is 3, not =2"), ("copies!=3", "copies is 3, not !=3"), ("copies>=4", "copies is 3, not >=4"),
    ("copies<=2", "copies is 3, not <=2"), ("copies>3", "copies is 3, not >3"), ("copies<3", "copies is 3, not <3"),
    ("faults>=0", "faults is blank, not >=0"), ("drives<5", "drives is stick1 port 0, stick2 port 1, not <5"),
    ("copies=3:faults=x:copies>7", "faults is blank, not =x; copies is 3, not >7"),
  ]) func fails(_ text: String, _ told: String) throws {
    #expect(try finding(text) == .fails(told))
  }

  @Test func whatWasLookedAtIsShownOnceInTheOrderAsked() throws {
    let shown = [Self.attributes[2], Self.attributes[1]]
    #expect(try finding("faults=:copies>=1:copies<=3") == .holds(shown))
  }

  @Test(arguments: ["nosuch=1", "Copies=3", "copies=2:nosuch=1", "copies >=1"])
  func unknownAttribute(_ text: String) throws {
    guard case .unknownAttribute = try finding(text) else {
      Issue.record("\(text) names attributes that exist")
      return
    }
  }

  @Test(arguments: [
    ("copies", "copies"), ("=3", "=3"), (">=1", ">=1"), (":", ":"), ("copies=3:", "copies=3:"),
    ("copies!3", "copies!3"),
    ("copies>=", "copies>="), ("copies>x", "copies>x"), ("copies>1*", "copies>1*"), ("drives=*a*", "drives=*a*"),
    ("copies=3:time", "time"), ("copies!==3", "copies!==3"), ("copies==3", "copies==3"), ("copies=<3", "copies=<3"),
    ("copies=>2", "copies=>2"), ("copies=!3", "copies=!3"), ("copies>=2:time==*", "time==*"),
  ]) func isNoAssertion(_ text: String, _ told: String) {
    #expect(throws: UsageError.invalidData(told)) { try Assertion(text) }
  }

  @Test func anAssertionNeedsSomething() {
    #expect(throws: UsageError.missingParameter) { try Assertion("") }
  }
}
