import Foundation
import TestSupport
import Testing

/// Where a recovery key and a password are never to be found.
@Suite struct SecrecyTests {
  private static let looks = [
    "lsencryption", "lseventlog", "lssim", "lssim -assumptions", "lskeyserverciphertrustmanager", "lssystem",
  ]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
    return sandbox
  }

  /// Neither as it is typed nor as bytes, whatever is done with it, hooks included.
  @Test func theRecoveryKeyIsNowhere() throws {
    let sandbox = try sandbox()
    for phase in ["pre-rekey.d", "pre-commit.d", "post-rekey.d"] {
      try sandbox.write("state/hooks/\(phase)/see", "#!/bin/sh\nenv >>$REHEARSAL_STATE/../seen\n", permissions: 0o700)
    }
    let step = "chencryption -recoverykey newkey -key"
    try sandbox.run("chencryption", "-recoverykey", "enable")
    var keys: [String] = []
    var said = ""
    for round in 1...2 {
      let shown = try sandbox.shell("\(step) prepare").output
      let key = String(shown.dropLast().split(separator: " ").last ?? "")
      try #require(key.utf8.count == 44 && !keys.contains(key))
      keys.append(key)
      for line in [
        "echo 'x\(key)' | \(step) confirm", "echo '\(key)' | \(step) confirm", "\(step) commit",
        "echo '\(key)' | chencryption -recoverykey validate", "chsim -snapshot round\(round)",
      ] {
        said += try sandbox.shell(line, merged: true).output
      }
    }
    for look in Self.looks { said += try sandbox.shell(look, merged: true).output }
    #expect(said.contains("recovery_key_rekey no\n") && said.contains("CMMVC1153I") && said.contains("CMMVC0126E"))
    let seen = try String(contentsOfFile: "\(sandbox.path)/seen", encoding: .utf8)
    #expect(seen.contains("REHEARSAL_METHOD=recoverykey"))
    for key in keys {
      let bytes = try #require(Data(base64Encoded: key))
      let digits = bytes.map { String(format: "%02x", $0) }.joined()
      #expect(!said.contains(key) && !seen.contains(key))
      for (name, data) in sandbox.stateFiles() {
        for form in [Data(key.utf8), bytes, Data(digits.utf8), Data(digits.uppercased().utf8)] {
          #expect(data.range(of: form) == nil, "the recovery key is in \(name)")
        }
      }
    }
  }

  @Test(arguments: ["Heron1", "Her-on1", "Heron1" + String(repeating: "x", count: 64)])
  func aPasswordIsInNoFileAndNoOutput(_ password: String) throws {
    let sandbox = try sandbox()
    let command = "chkeyserverciphertrustmanager"
    var said = ""
    for words in [
      "-password \(password)", "-password=\(password)", "-username admin -password '\(password)'",
      "-password x \(password)", "-password x -password \(password)", "-nopassword -password \(password)",
      "-password -\(password)", "-nopassword=\(password)",
    ] {
      said += try sandbox.shell("\(command) \(words)", merged: true).output
    }
    said += try sandbox.shell(Self.looks.joined(separator: "; "), merged: true).output
    #expect(said.contains("password_set"))
    #expect(!said.contains(password))
    for (name, data) in sandbox.stateFiles() {
      #expect(data.range(of: Data(password.utf8)) == nil, "the password is in \(name)")
    }
  }

  @Test(
    .enabled(if: Sandbox.hasProcessList, "there is no /proc"),
    arguments: [
      ["chkeyserverciphertrustmanager", "-password", "Heron1", "-username", "admin"],
      ["svctask", "chkeyserverciphertrustmanager", "-password=Heron1", "-username", "admin"],
    ])
  func aPasswordIsInNoProcessList(_ words: [String]) throws {
    let sandbox = try sandbox()
    let (title, status) = try sandbox.processTitle(of: words, until: "admin", without: "Heron1")
    #expect(title.contains("admin") && !title.contains("eron1"))
    #expect(status == 0)
  }
}
