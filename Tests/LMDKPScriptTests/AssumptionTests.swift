import TestSupport
import Testing

/// The script comes out right whatever the answers to what is not known.
@Suite struct AssumptionTests {
  /// Every answer that can be chosen, from the list that users see.
  static let answers: [String] = {
    let list = try? Sandbox().run("lssim", "-assumptions", "-nohdr", "-delim", "!", "-filtervalue", "number=L*").output
    return (list ?? "").split(separator: "\n").flatMap { line in
      let fields = line.split(separator: "!", omittingEmptySubsequences: false)
      return fields[2].split(separator: ",").map { "\(fields[0])=\($0)" }
    }
  }()

  @Test func thereAreAnswers() {
    #expect(Self.answers.count == 8)
  }

  @Test(arguments: answers) func each(_ answer: String) throws {
    let workstation = try Workstation()
    try workstation.array("chsim", "-assume", answer)
    #expect(try workstation.run().status == 0)
    #expect(try workstation.value("generation", "lskpvector", "0") == "2")
    #expect(try workstation.rekey() == "no")
    #expect(try workstation.run().status == 0)
    #expect(try workstation.events("LMDKP9001I") == 1)
  }

  @Test func allAtOnce() throws {
    let workstation = try Workstation()
    for answer in Self.answers { try workstation.array("chsim", "-assume", answer) }
    #expect(try workstation.run().status == 0)
    #expect(try workstation.rekey() == "no")
  }
}
