import TestSupport
import Testing

/// Standard streams that are closed: nothing that is opened later takes their place.
@Suite struct ClosedStreamTests {
  /// A hook leaves a child behind that outlives it. It must not have inherited what keeps other hooks from running.
  @Test(arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"]) func noHookInheritsTheHooksLock(_ closed: String) throws {
    let sandbox = try Sandbox()
    let made = try sandbox.shell(
      """
      chsim -scenario both -scale 0
      mkdir -p $REHEARSAL_STATE/hooks/pre-rekey.d
      printf '#!/bin/sh\nsleep 50 &\necho $! >>"%s/children"\n' "$PWD" >$REHEARSAL_STATE/hooks/pre-rekey.d/10-child
      chmod 700 $REHEARSAL_STATE/hooks/pre-rekey.d/10-child
      chencryption -usb newkey -key prepare \(closed)
      """)
    #expect(made.status == 0)
    let next = try sandbox.shell(
      "chencryption -usb newkey -key cancel; REHEARSAL_LOCK_TIMEOUT=1 chencryption -usb newkey -key prepare 2>&1")
    #expect(next == CommandResult())
    #expect(try sandbox.shell("kill $(cat children)").status == 0)
  }

  @Test func whatCannotBeSaidIsAnError() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("chsim -scenario both -scale 0").status == 0)
    #expect(try sandbox.shell("lskeyserver >&- 2>said; echo $?; grep -c RHRSL0004E said").output == "1\n1\n")
    #expect(try sandbox.shell("lskeyserver 9 2>&- >said; echo $?; cat said").output == "1\n")
    #expect(try sandbox.shell("chencryption -keyserver newkey -key prepare <&- >&- 2>&-; echo $?").output == "0\n")
  }
}
