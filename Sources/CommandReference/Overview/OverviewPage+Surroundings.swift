internal import CommandKit
internal import CommandSession
internal import LMDKPModel
internal import CorenteModel
internal import StateStore
internal import StorageModel

extension OverviewPage {
  func addHooks(to page: inout ManPage) {
    page.section("HOOKS")
    page.paragraphs(
      "Executables of your own can run at each step of a rekey, a backup above all. They are in these folders of the state"
        + " folder and run in the order of their names:")
    page.list(HookPhase.allCases.map { ("Pa hooks/\($0.rawValue)", [$0.explanation]) })
    page.endParagraph()
    page.paragraphs(
      "If a hook that runs before a step fails, or takes longer than its limit, the command is refused and nothing is"
        + " changed. If one fails that runs after the commit, there is a warning: the commit has happened.",
      "Hooks may use the commands, but for another step of a rekey. What they print goes to standard error. Names that"
        + " begin with a period or end with ~ are passed over, and hooks or folders that other users may write to are refused.",
      "A real system runs no hooks. lssim shows what they did; a script that is to work on a real system has to run them"
        + " itself.",
      "They get these environment variables:")
    page.list([
      ("Ev PATH", ["As the command got it."]),
      ("Ev REHEARSAL_CURRENT_KEY", ["The name of the key in force, if there is one."]),
      ("Ev REHEARSAL_METHOD", [EncryptionMethod.allCases.map(\.rawValue).joined(separator: " or ") + "."]),
      ("Ev REHEARSAL_NEW_KEY", ["The name of the prepared key, once there is one."]),
      ("Ev REHEARSAL_PHASE", ["The name of the hook's folder."]),
      ("Ev REHEARSAL_STATE", ["The state folder."]),
      ("Ev REHEARSAL_SYSTEM", ["The name of the system."]),
    ])
  }

  func addEnvironment(to page: inout ManPage) {
    page.section("ENVIRONMENT")
    let patience = StateLocation(path: "/").patience
    page.list([
      (
        "Ev HOME",
        ["Without REHEARSAL_STATE and XDG_STATE_HOME, the state folder is .local/state/rekey-rehearsal in here."]
      ),
      (
        "Ev REHEARSAL_HOOK_TIMEOUT",
        ["How many seconds a hook may run; \(HookRunner.usualLimit) unless told otherwise."]
      ),
      (
        "Ev REHEARSAL_LOCK_TIMEOUT",
        [
          "How many seconds a command waits for another that is changing the state; \(patience) unless told otherwise."
        ]
      ),
      (
        "Ev REHEARSAL_PHASE",
        ["Set in hooks. Where it is set, every step of a rekey is refused."]
      ),
      (
        "Ev REHEARSAL_REQUIRE_STATE",
        [
          "If it is set, and not to 0, commands refuse a state folder that does not exist, so that a mistyped path does"
            + " not show a healthy system."
        ]
      ),
      (
        "Ev \(Role.variable)",
        [
          "The role of the user: \(Role.allCases.map(\.rawValue).joined(separator: ", ")); \(Role.securityAdmin.rawValue)"
            + " unless told otherwise. Each command's page names the roles that may run it."
        ]
      ),
      ("Ev REHEARSAL_STATE", ["The state folder. A relative path begins at the working folder."]),
      (
        "Ev \(UserName.variable)",
        [
          "The name of the user in the audit log; superuser unless told otherwise. It is made of letters, digits and the"
            + " signs . - _ @, 256 at most; the storage system's commands refuse any other."
        ]
      ),
      ("Ev SSH_CONNECTION", ["Set by sshd: from where the user came, for the audit log."]),
      ("Ev XDG_STATE_HOME", ["Without REHEARSAL_STATE, the state folder is rekey-rehearsal in here."]),
    ])
  }

  func addFiles(to page: inout ManPage) {
    let (family, workstation) = (StorageState.familyName, LMDKPState.familyName)
    page.section("FILES")
    page.paragraphs(
      "These are in the state folder, which belongs to its user alone. It is made by the first change; until then every"
        + " command shows the default scenario.")
    page.list([
      ("Pa sim.json", ["The clock, the scenario and its start."]),
      ("Pa \(family).json", ["The storage system and what belongs to it."]),
      ("Pa \(workstation).json", ["The LMD with its KP, and whom they exchange messages and credentials with."]),
      ("Pa \(CorenteState.familyName).json", ["The Corente domain."]),
      ("Pa *.json.prev", ["The generation before of each, to go back to by hand."]),
      ("Pa *.log", ["The events that are closed and the actions that were done, a file for each family and start."]),
      ("Pa dumps/audit/", ["What has left the audit log, see dumpauditlog."]),
      ("Pa snapshots/", ["The snapshots, a folder each."]),
      ("Pa hooks/", ["Your hooks, see above."]),
    ])
    page.endParagraph()
    page.paragraphs(
      "A file that is damaged is refused and never mended or reset, for that could undo a rekey; the message tells how to"
        + " go back to the generation before. To edit one by hand, set its checksum to the empty text; the next change"
        + " fills it in. No key and no password is in any of them.")
  }
}

extension HookPhase {
  fileprivate var explanation: String {
    switch self {
    case .preRekey: "Before a new key is made."
    case .preCommit: "When the new key exists and is not yet in use: the moment at which a backup holds it."
    case .postRekey: "After a commit."
    }
  }
}
