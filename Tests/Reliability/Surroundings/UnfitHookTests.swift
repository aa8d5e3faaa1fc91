import CommandSession
import Foundation
import TestSupport
import Testing

/// Hooks that cannot be run, or not safely: the step before which they stand is refused, whatever they are; after a commit
/// they are a warning.
@Suite struct UnfitHookTests {
  /// Lines of shell that put something under the name `$hook`, in the folder of a phase.
  static let troubles = [
    "echo '#!/bin/sh' >$hook", "mkdir $hook", "mkfifo -m 700 $hook", "ln -s nowhere $hook", "ln -s $hook $hook",
    "ln -s /dev/zero $hook", "ln -s . $hook", "echo nonsense >$hook; chmod 700 $hook", "touch $hook; chmod 700 $hook",
    "printf '#!/no/such/program\\n' >$hook; chmod 700 $hook",
    "printf '#!/bin/sh\\nsleep 1000\\n' >$hook; chmod 700 $hook",
    "printf '#!/bin/sh\\ntrap \"\" TERM; while :; do sleep 1000; done\\n' >$hook; chmod 700 $hook",
    "printf '#!/bin/sh\\nkill -SEGV $$\\n' >$hook; chmod 700 $hook",
    // What others may change must not be run.
    "printf '#!/bin/sh\\ntouch ran\\n' >$hook; chmod 777 $hook",
    "printf '#!/bin/sh\\ntouch ran\\n' >other; chmod 720 other; ln -s $PWD/other $hook",
    "printf '#!/bin/sh\\ntouch ran\\n' >$hook; chmod 700 $hook; chmod 777 ${hook%/*}",
    "printf '#!/bin/sh\\ntouch ran\\n' >$hook; chmod 700 $hook; chmod 770 state/hooks",
    // It would be passed over.
    "mkdir state/hooks/precommit.d; mv -T ${hook%/*} state/hooks/precommit.d",
    // The folder is not what it should be: that hooks are meant to run is certain.
    "rmdir ${hook%/*}; touch ${hook%/*}", "rmdir ${hook%/*}; mkfifo ${hook%/*}",
    "rmdir ${hook%/*}; ln -s nowhere ${hook%/*}",
    "rmdir ${hook%/*}; ln -s / ${hook%/*}", "rm -r state/hooks; ln -s nowhere state/hooks",
    "rm -r state/hooks; touch state/hooks", "rm -r state/hooks; mkfifo state/hooks",
  ]

  /// What belongs to another user may be changed by that user.
  private static let ofRoot = ["$hook", "${hook%/*}", "state/hooks"].map {
    "printf '#!/bin/sh\\ntouch ran\\n' >$hook; chmod 755 $hook; chown 65534 \($0)"
  }

  private static let begin = "chsim -scenario both -time 260105090000 -scale 0"
  private static let prepare = "chencryption -keyserver newkey -key prepare"
  private static let commit = "chencryption -keyserver newkey -key commit"

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"), arguments: ofRoot)
  func somebodyElsesIsNotRun(_ trouble: String) throws { try isNeverPassedOver(trouble) }

  @Test(arguments: troubles) func isNeverPassedOver(_ trouble: String) throws {
    var random = SeededGenerator.replayable()
    for phase in Form.some(1, of: HookPhase.allCases, &random) { try isNotPassedOver(trouble, phase.rawValue) }
  }

  private func isNotPassedOver(_ trouble: String, _ phase: String) throws {
    let sandbox = try Sandbox()
    let setUp = phase == "pre-rekey.d" ? Self.begin : "\(Self.begin); \(Self.prepare)"
    let make = "hook=$PWD/state/hooks/\(phase)/10-x; umask 022; mkdir -p ${hook%/*}; \(trouble)"
    #expect(try sandbox.shell("\(setUp); \(make)").status == 0)
    let before = Inventory(of: sandbox.state)
    let words = (phase == "pre-rekey.d" ? Self.prepare : Self.commit).split(separator: " ").map(String.init)
    let result = try Bounded.run(words, in: sandbox, ["REHEARSAL_HOOK_TIMEOUT": "1"])
    let comment = Comment(rawValue: "\(phase): \(result)")
    // What a broken program itself says stands before it.
    let line = result.error.split(separator: "\n").last ?? ""
    // Where the folder of all hooks is not one, those before the commit are meant too.
    if phase == "post-rekey.d", !trouble.hasPrefix("rm -r state/hooks"), !trouble.contains("precommit.d") {
      #expect(result.status == 0 && line.hasPrefix("RHRSL0005W "), comment)
      #expect(Inventory(of: sandbox.state) != before, comment)
    } else {
      #expect(result.status == 1 && line.hasPrefix("CMMVC0111E "), comment)
      #expect(Inventory(of: sandbox.state) == before, comment)
    }
    #expect(try sandbox.shell("ls ran; pgrep -f \(sandbox.path)").output == "", comment)
  }
}
