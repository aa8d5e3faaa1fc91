internal import CommandKit
internal import CommandSession
internal import StateStore
internal import StorageModel

/// What the entry page tells of the environment and of hooks.
extension ProsePage {
  func addHookFolders(to page: inout ManPage) {
    page.list(HookPhase.allCases.map { ("Pa hooks/\($0.rawValue)", [$0.explanation]) })
  }

  func addHookVariables(to page: inout ManPage) {
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
