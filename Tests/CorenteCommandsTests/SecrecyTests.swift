import Foundation
import TestSupport
import Testing

/// Where a password is never to be found.
@Suite struct SecrecyTests {
  private static let passwords = ["Training1", "Training2", "Training9"]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run("chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
    for password in Self.passwords { try sandbox.write("\(password.last ?? "0").pw", "\(password)\n") }
    return sandbox
  }

  @Test func inNoFileAndNoOutput() throws {
    let sandbox = try sandbox()
    var said = ""
    for name in ["Boston", "Chicago", "Nowhere", ""] {
      for user in ["jdoe", "csmith", "nobody"] {
        for password in Self.passwords {
          for words in [
            "-password \(password)", "-password=\(password)", "-passwordfile \(password.last ?? "0").pw",
            "-password \(password) \(password)", "\(password)", "-password -\(password)", "-\(password) x",
            "-password\(password)", "-password\(password)=x",
          ] {
            let result = try sandbox.shell("chlocation -regenerate key -admin \(user) \(words) \(name)", merged: true)
            said += result.output
          }
        }
        try sandbox.run("chsim", "-advance", "1m")
      }
    }
    try sandbox.run("chsim", "-snapshot", "kept")
    said += try sandbox.shell("lseventlog -family corente; lseventlog; lscorente; lslocation; lstunnel").output
    #expect(said.contains("jdoe") && said.contains("CORNT1001E"))
    for password in Self.passwords {
      #expect(!said.contains(password))
      for (name, data) in sandbox.stateFiles() {
        #expect(data.range(of: Data(password.utf8)) == nil, "\(password) is in \(name)")
      }
    }
  }

  @Test(
    .enabled(if: Sandbox.hasProcessList, "there is no /proc"),
    arguments: [
      ["chlocation", "-regenerate", "key", "-admin", "jdoe", "-password", "Training1", "Boston"],
      ["chlocation", "-regenerate", "key", "-admin", "jdoe", "-password=Training1", "Boston"],
      ["rekey-rehearsal", "chlocation", "-regenerate", "key", "-password", "Training1", "-admin", "jdoe", "Boston"],
    ])
  func inNoProcessList(_ words: [String]) throws {
    let sandbox = try sandbox()
    let (title, status) = try sandbox.processTitle(of: words, until: "Boston", without: "Training1")
    #expect(title.contains("chlocation") && title.contains("jdoe") && title.contains("Boston"))
    #expect(!title.contains("Training") && !title.contains("raining1"))
    #expect(status == 0)
  }
}
