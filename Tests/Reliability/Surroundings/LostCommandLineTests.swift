import TestSupport
import Testing

/// The words of a command line cannot be known: a command without them would do something else than it was told to.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraceable)))
struct LostCommandLineTests {
  @Test(arguments: ["EMFILE", "ENFILE", "EIO", "EACCES", "ENOENT"]) func nothingIsDone(_ error: String) throws {
    var random = SeededGenerator.replayable()
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chsim -scenario both -scale 0; chkeyserver -name first 0").status == 0)
    let before = Inventory(of: sandbox.state)
    let lines = [
      ["dumpauditlog"], ["lssim", "-assert", "system_locked=yes"], ["rekey-rehearsal", "lskeyserver", "1"],
    ]
    for words in lines + Form.some(5, of: ValidUse.all, &random) {
      let trace = ["strace", "-qq", "-o", "/dev/null", "-P", "/proc/self/maps", "-e", "trace=openat"]
      let result = try Bounded.run(trace + ["-e", "inject=openat:error=\(error)"] + words, in: sandbox)
      #expect(result.status == 1 && result.output == "", "\(words), seed \(random.seed)")
      #expect(result.error.contains("RHRSL0012E The command line could not be read. Nothing was done.\n"), "\(words)")
      #expect(Inventory(of: sandbox.state) == before, "\(words)")
    }
  }
}
