import Foundation
import TestSupport
import Testing

/// The user's own hooks: when they run, with what, and what their failure does.
@Suite struct HookTests {
  /// A hook that writes down when it ran and with what.
  static let noting = """
    #!/bin/bash
    stands=$(lsencryption -delim ! | sed -n "s/^${REKEY_METHOD}_rekey!//p")
    echo "$REKEY_PHASE ${0##*/} $REKEY_METHOD $REKEY_SYSTEM $REKEY_SYSTEM_ID ${REKEY_OLD_KEY:--} ${REKEY_NEW_KEY:--} $stands" >>notes

    """

  let rehearsal: Rehearsal
  let settings = ["HOOKS": "hooks"]

  init() throws {
    rehearsal = try Rehearsal()
  }

  private func hook(_ name: String, _ text: String = HookTests.noting, permissions: Int = 0o700) throws {
    try rehearsal.sandbox.write("hooks/\(name)", text, permissions: permissions)
  }

  private func notes() -> [String] {
    let text = (try? String(contentsOfFile: "\(rehearsal.sandbox.path)/notes", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  @Test func orderAndEnvironment() throws {
    for name in [
      "pre-commit.d/9-later", "pre-commit.d/10-first", "pre-rekey.d/B", "pre-rekey.d/a", "post-rekey.d/x",
      "other.d/never",
      "pre-commit.d/.hidden",
    ] {
      try hook(name)
    }
    try hook("pre-commit.d/10-first~", permissions: 0o600)
    let before = try rehearsal.standing()
    #expect(try rehearsal.run("rekey-all.sh", settings).status == 0)
    let after = try rehearsal.standing()
    let expected = [("keyserver", before.keyserver.key, after.keyserver.key), ("usb", before.usb.key, after.usb.key)]
      .flatMap { method, old, new in
        let system = "\(method) FS5200 00000204A0605F7E \(old)"
        return [
          "pre-rekey.d B \(system) - no", "pre-rekey.d a \(system) - no",
          "pre-commit.d 10-first \(system) \(new) prepared",
          "pre-commit.d 9-later \(system) \(new) prepared", "post-rekey.d x \(system) \(new) no",
        ]
      }
    #expect(notes() == expected)
    // What is done already runs no hooks.
    #expect(try rehearsal.run("rekey-all.sh", settings).status == 0)
    #expect(notes() == expected)
  }

  @Test func failingBeforePrepare() throws {
    try hook("pre-rekey.d/1-notes")
    try hook("pre-rekey.d/2-fails", "#!/bin/bash\necho 'no room' >&2\nexit 7\n")
    try hook("pre-rekey.d/3-never")
    let before = try rehearsal.shown()
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 1)
    #expect(
      result.error
        == "no room\nrekey-keyserver.sh: refused, nothing was changed: hook pre-rekey.d/2-fails failed (status 7)\n")
    #expect(try rehearsal.shown() == before)
    #expect(notes().count == 1)
  }

  @Test(arguments: ["keyserver", "usb"]) func failingBeforeCommit(_ method: String) throws {
    try hook("pre-commit.d/1-notes")
    try hook("pre-commit.d/2-fails", "#!/bin/bash\n[[ -e repaired ]]\n")
    let before = try rehearsal.standing()
    let result = try rehearsal.run("rekey-\(method).sh", settings)
    #expect(result.status == 2)
    #expect(result.error.contains("failed half-way: hook pre-commit.d/2-fails failed (status 1)\n"))
    #expect(result.error.contains("run this script again"))
    #expect(result.error.contains(": chencryption -\(method) newkey -key cancel\n"))
    #expect(try rehearsal.value("\(method)_rekey") == "prepared")
    // Run again, it goes on: both hooks of that place run again, and no second key is made.
    try rehearsal.sandbox.write("repaired", "")
    #expect(try rehearsal.run("rekey-\(method).sh", settings).status == 0)
    #expect(notes().count == 2)
    #expect(try rehearsal.standing().isRekeyedOnce([method], since: before))
  }

  @Test func failingAfterCommit() throws {
    try hook("post-rekey.d/fails", "#!/bin/bash\nexit 3\n")
    let before = try rehearsal.standing()
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 0)
    #expect(result.error == "rekey-keyserver.sh: warning: hook post-rekey.d/fails failed (status 3)\n")
    #expect(try rehearsal.standing().isRekeyedOnce(["keyserver"], since: before))
  }

  @Test(arguments: ["pre-rekey.d", "pre-commit.d", "post-rekey.d"]) func cannotBeRun(_ place: String) throws {
    // A backup that would not be made is found before anything is changed.
    try hook("\(place)/backup", permissions: 0o600)
    let before = try rehearsal.shown()
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 1)
    #expect(result.error.contains("hook \(place)/backup is not an executable file"))
    #expect(try rehearsal.shown() == before)
  }

  @Test func theSampleHookSavesTheNewKey() throws {
    // The third rehearsal of what loses data: the primary is lost before replication ran, the backup brings the key back.
    try rehearsal.begin("keyserver")
    try hook(
      "post-rekey.d/lose-the-primary", "#!/bin/bash\nchsim -fault keyserver-lost -object 0\nchsim -restart\n")
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/examples/hooks/pre-commit.d", toPath: "\(rehearsal.sandbox.path)/hooks/pre-commit.d")
    let result = try rehearsal.run("rekey-keyserver.sh", settings)
    #expect(result.status == 3)
    #expect(try rehearsal.value("system_locked", of: "lssim") == "yes")
    try rehearsal.chsim("-restore", "keyserver", "-object", "0")
    #expect(try rehearsal.value("system_locked", of: "lssim") == "no")
    #expect(try rehearsal.run("rekey-keyserver.sh", settings).status == 0)
  }

  @Test func theSampleHookIsNoBackupOfARealSystem() throws {
    let hook = "\(Repository.root)/examples/hooks/pre-commit.d/10-backup-keyserver"
    let real = ["REKEY_METHOD": "keyserver", "REKEY_SYSTEM": "prod", "REKEY_SYSTEM_ID": "000001002100613E"]
    let files = rehearsal.sandbox.stateFiles()
    let result = try rehearsal.sandbox.shell("'\(hook)'", environment: real)
    #expect(result.status == 1 && result.error.contains("put your own backup command into this hook"))
    #expect(rehearsal.sandbox.stateFiles() == files)
    let usb = try rehearsal.sandbox.shell("'\(hook)'", environment: real.merging(["REKEY_METHOD": "usb"]) { $1 })
    #expect(usb == CommandResult())
  }

  @Test func theSampleHookBacksUpTheArrayThatMadeTheKey() throws {
    let hook = "\(Repository.root)/examples/hooks/pre-commit.d/10-backup-keyserver"
    try rehearsal.begin("keyserver")
    try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", "prepare")
    let key = try #require(try rehearsal.value("keyserver_pmk_rekey_uid"))
    let told = [
      "REKEY_METHOD": "keyserver", "REKEY_SYSTEM": "FS5200", "REKEY_SYSTEM_ID": "00000204A0605F7E",
      "REKEY_NEW_KEY": key,
    ]
    // Another array has the same name and id. It has not made this key.
    let other = ["REHEARSAL_STATE": "\(rehearsal.sandbox.path)/other"]
    let elsewhere = told.merging(other) { $1 }
    #expect(try rehearsal.sandbox.shell("'\(hook)'", environment: elsewhere).status == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(rehearsal.sandbox.path)/other"))
    _ = try rehearsal.sandbox.run("chsim", "-scenario", "keyserver", environment: other)
    let refused = try rehearsal.sandbox.shell("'\(hook)'", environment: elsewhere)
    #expect(refused.status == 1 && refused.output.isEmpty && refused.error.contains("has not prepared \(key)"))
    #expect(try rehearsal.sandbox.run("lssim", "-assert", "backups=", environment: other).status == 0)

    let done = try rehearsal.sandbox.shell("'\(hook)'", environment: told)
    #expect(done == CommandResult(output: "backed up the key servers, \(key) included\n"))
    #expect(try rehearsal.sandbox.run("lssim", "-assert", "backups=1 *\(key)").status == 0)
  }

  @Test func theSampleHookWorksInTheStateFolder() throws {
    try rehearsal.begin("keyserver")
    try rehearsal.sandbox.write(
      "state/hooks/pre-commit.d/10-backup-keyserver",
      try Repository.text("examples/hooks/pre-commit.d/10-backup-keyserver"), permissions: 0o700)
    try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", "prepare")
    let key = try #require(try rehearsal.value("keyserver_pmk_rekey_uid"))
    try rehearsal.array("chencryption", "-keyserver", "newkey", "-key", "commit")
    #expect(try rehearsal.sandbox.run("lssim", "-assert", "backups=1 *\(key)").status == 0)
  }
}
