import CommandCatalogue
import CommandKit
import Foundation
import TestSupport
import Testing

/// Where a password or a key is never to be found: in a file of the state, in what is said, in the process list.
@Suite struct SecretTests {
  /// A session, and the secrets that are typed in it.
  struct Played: Sendable, CustomTestStringConvertible {
    let file: String
    let secrets: Set<String>
    /// What is shown once, and kept nowhere: recovery keys.
    let shown: Set<String>
    var testDescription: String { file }
  }

  static let sessions: [Played] = Repository.names(in: "Tests/Transcripts").filter { $0.hasSuffix(".txt") }.map {
    file in
    let steps = (try? Transcript(path: "\(Repository.root)/Tests/Transcripts/\(file)").steps) ?? []
    return Played(
      file: file, secrets: steps.reduce(into: []) { $0.formUnion(secrets(in: $1.command)) },
      shown: steps.reduce(into: []) { found, step in
        found.formUnion(step.expected.matches(of: /CMMVC1127I .+: (\S+)/).map { String($0.1) })
      })
  }

  /// What a line of shell gives as a password, or writes to a file of passwords. A word that others use too tells nothing.
  static func secrets(in line: String) -> Set<String> {
    var found: Set<String> = []
    for match in line.matches(of: #/-password[= ]([^ ;|]+)/#) { found.insert(String(match.1)) }
    for match in line.matches(of: #/(?:printf|echo) '?([A-Za-z0-9]+)[^>]*> ?[a-z]+\.pw/#) {
      found.insert(String(match.1))
    }
    return found.filter { $0.count > 5 && $0.contains { $0.isNumber } }
  }

  /// What looks like key material: PEM of a private key, or unbroken hexadecimal or base64 of 128 bits and more. Of the digits
  /// of a fingerprint there is a colon between each two, of a key's name a dash. A salted hash is none, and a recovery key is
  /// shown once, to whoever makes it.
  static func keyMaterial(in text: String) -> Substring? {
    text.replacing(#/"hash" : "[0-9a-f]+"|CMMVC1127I .+/#, with: "").matches(
      of: #/PRIVATE KEY|[0-9a-fA-F]{32,}|[A-Za-z0-9+\/]{40,}/#
    ).map(\.output).first { found in
      // Many times the same digit is nobody's key.
      Set(found).count > 1
    }
  }

  static let played: [Played] = sessions.filter { Form.isLong || !$0.secrets.isEmpty || !$0.shown.isEmpty }

  @Test(arguments: played) func whatASessionLeavesGivesNothingAway(_ session: Played) throws {
    let sandbox = try Sandbox()
    let transcript = try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(session.file)")
    var said = ""
    for step in transcript.steps {
      let output = try sandbox.shell(step.command, merged: true).output
      // The trainer tells the trainees their passwords.
      let lines = output.split(separator: "\n").filter {
        !$0.hasPrefix("administrators ") && !step.command.contains("cat ")
      }
      said += lines.joined(separator: "\n")
    }
    for secret in session.secrets { #expect(!said.contains(secret), "\(secret) was said") }
    let all = try #require(FileManager.default.enumerator(atPath: sandbox.state)?.allObjects as? [String])
    for name in all where !name.hasPrefix("hooks") {
      let text = String(
        decoding: FileManager.default.contents(atPath: "\(sandbox.state)/\(name)") ?? Data(), as: UTF8.self)
      for secret in session.secrets.union(session.shown) {
        #expect(!text.contains(secret), "\(secret) is in \(name)")
      }
      #expect(Self.keyMaterial(in: text) == nil, "\(name)")
    }
  }

  /// What the sessions show is what the commands say: the transcripts are compared with it.
  @Test(arguments: sessions) func nothingThatLooksLikeAKeyIsSaid(_ session: Played) throws {
    let steps = try Transcript(path: "\(Repository.root)/Tests/Transcripts/\(session.file)").steps
    for step in steps where !step.command.contains("cat ") {
      #expect(Self.keyMaterial(in: step.expected) == nil, "\(step.command)")
    }
  }

  @Test func thereAreSecretsToLookFor() {
    #expect(Self.sessions.count { !$0.secrets.isEmpty } > 5)
    #expect(Self.sessions.flatMap(\.shown).count > 2)
    #expect(Self.sessions.reduce(into: Set()) { $0.formUnion($1.secrets) }.count > 2)
    #expect(Self.keyMaterial(in: "x 00112233445566778899aabbccddeeff y") != nil)
  }

  /// The options that take a secret, and the changes that use them.
  static let secretive: [Change] = Change.all.filter { change in
    guard let spec = CommandCatalogue.command(named: change.words[0])?.spec else { return false }
    return !ArgumentParser(spec).secrets(in: Array(change.words.dropFirst())).isEmpty
  }

  @Test func everyOptionWithASecretIsTried() {
    let options = CommandCatalogue.all.map { $0.spec }.flatMap { spec in
      spec.options.filter(\.isSecret).map { "\(spec.name) -\($0.name)" }
    }
    #expect(options.count >= 2)
    for option in options {
      let isTried = Self.secretive.contains { change in
        option.split(separator: " ").allSatisfy { change.words.contains(String($0)) }
      }
      #expect(isTried, "\(option) takes a secret, but no row of the reliability tests uses it")
    }
  }

  @Test func aSecretThatIsRefusedIsNotShown() throws {
    let sandbox = try Sandbox()
    for spec in CommandCatalogue.all.map({ $0.spec }) {
      for option in spec.options where option.isSecret {
        for words in [
          ["-\(option.name)", "g3heim!"], ["-\(option.name)=g3heim!"], ["-\(option.name)", "-g3heim"],
          ["-\(option.name)=-g3heim"], ["-\(option.name)", "g3heim", "g3heim"], ["g3heim"], ["g3heim", "g3heim"],
          ["-\(option.name)", "g3heim", "-\(option.name)", "g3heim"],
          ["-\(option.name)", String(repeating: "g3heim", count: 500)],
        ] {
          let result = try sandbox.run(spec.name, arguments: words)
          #expect(result.status == 1 && !(result.output + result.error).contains("g3heim"), "\(words): \(result)")
        }
      }
    }
  }

  /// The command is kept waiting by a lock, so that the process list can be looked at.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/cmdline"), "there is no /proc"),
    arguments: secretive)
  func noSecretIsInTheProcessList(_ change: Change) throws {
    let stage = try Stage(change)
    try stage.reset()
    let spec = try #require(CommandCatalogue.command(named: change.words[0])).spec
    let secrets = ArgumentParser(spec).secrets(in: Array(change.words.dropFirst())).map { place in
      String(change.words[place.word + 1].dropFirst(place.offset))
    }
    let folder = open(stage.sandbox.state, O_RDONLY | O_CLOEXEC)
    #expect(flock(folder, LOCK_EX) == 0)
    let child = try Child(change.words, in: stage.sandbox)
    var title = ""
    // Until it waits; a command that never takes its secret out is given up after a minute.
    for _ in 0..<6000 {
      let data = FileManager.default.contents(atPath: "/proc/\(child.pid)/cmdline") ?? Data()
      title = String(decoding: data.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
      let isSeen = secrets.contains { title.contains($0) }
      if title.contains("\(change.words[0]) "), !title.contains("env -C"), !isSeen { break }
      usleep(10_000)
    }
    #expect(!secrets.isEmpty)
    for secret in secrets { #expect(!title.contains(secret) && !title.contains(secret.dropFirst())) }
    #expect(title.contains(change.words[0]))
    close(folder)
    #expect(child.wait() == stage.said)
  }
}
