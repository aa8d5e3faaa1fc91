import Testing
@Suite struct StageTests {
  @Test(arguments: Change.all) func row(_ c: Change) throws {
    let s = try Stage(c); try s.reset();
    try s.judge(try Child.run(c.words, in: s.sandbox), wasKilled: false, "unhindered")
  }
}
