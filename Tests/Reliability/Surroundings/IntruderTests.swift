import Foundation
import TestSupport
import Testing

/// Pipes, devices, sockets, folders and links where files of the state are expected, and files where its folders are: every
/// command is refused, or goes on and does no harm. Nothing is waited for, nothing outside is touched.
@Suite struct IntruderTests {
  private static let setUp = """
    chsim -scenario both -time 260105090000 -scale 0; chencryption -keyserver newkey -key prepare; chsim -advance 5h
    chencryption -keyserver newkey -key cancel; chlmdkp -logon lmd -operator op1
    chlocation -regenerate key -admin jdoe -password Training1 Boston; chsim -advance 10m; chsim -snapshot one
    dumpauditlog; chkeyserver -name first 0; chlmdkp -logoff all
    mkdir -p state/hooks/pre-rekey.d; printf '#!/bin/sh\\n' >state/hooks/pre-rekey.d/10-none
    chmod -R go-w state/hooks; chmod +x state/hooks/pre-rekey.d/10-none
    """

  /// The names under which the product keeps something, or writes it for a moment.
  private static let places: [String] =
    ["sim", "storage", "lmdkp", "corente"].flatMap {
      ["\($0).json", "\($0).json.prev", ".\($0).json.new", ".\($0).json.prev.new"]
    } + [
      "storage-2.log", "lmdkp-2.log", "corente-2.log", "storage-3.log", "snapshots", "snapshots/one", "snapshots/.new",
      "snapshots/two", "snapshots/one/sim.json", "snapshots/one/storage.json", "snapshots/one/storage-0.log", "dumps",
      "dumps/audit", "dumps/audit/.new", "hooks", "hooks/pre-rekey.d", "hooks/pre-rekey.d/10-none", "other",
    ]

  /// The state in which it is tried, as an archive; nil if there is something in the way of making it.
  private static let archive: Data? = {
    guard let sandbox = try? Sandbox(), (try? sandbox.shell("set -e; \(setUp)\ntar -cf all.tar state"))?.status == 0
    else {
      return nil
    }
    return FileManager.default.contents(atPath: "\(sandbox.path)/all.tar")
  }()

  @Test(arguments: places.indices) func doesNoHarm(_ number: Int) throws {
    var random = SeededGenerator(seed: SeededGenerator.replayable().seed &+ UInt64(number))
    let template = try Sandbox()
    try #require(Self.archive).write(to: URL(fileURLWithPath: "\(template.path)/all.tar"))
    #expect(try template.shell("tar -xpf all.tar").status == 0)
    let place = Self.places[number]
    let sandbox = try Sandbox()
    try sandbox.write("aside/file", "of another")
    try sandbox.write("aside/10-none", "of another", permissions: 0o700)
    var tried = 0
    for thing in Form.some(5, of: Thing.makeable, &random) {
      for words in ValidUse.many.shuffled(using: &random).prefix(Form.rounds(1, long: 40)) {
        try? FileManager.default.removeItem(atPath: sandbox.state)
        try FileManager.default.copyItem(atPath: template.state, toPath: sandbox.state)
        try thing.put(at: "\(sandbox.state)/\(place)", besides: "\(sandbox.path)/aside")
        let before = Inventory(of: sandbox.path)
        let result = try Bounded.run(words, in: sandbox)
        Self.judge(
          result, words, place, from: before, to: Inventory(of: sandbox.path),
          "\(words) with \(thing) in the place of \(place), seed \(random.seed): \(result)")
        tried += 1
      }
    }
    print("intruders: \(tried) tried: \(place)")
  }

  private static func judge(
    _ result: CommandResult, _ words: [String], _ place: String, from before: Inventory, to after: Inventory,
    _ comment: Comment
  ) {
    let isOutside = { (path: String) in !path.hasPrefix("state") }
    #expect(before.part(isOutside) == after.part(isOutside), comment)
    if [1, 2].contains(result.status) {
      let isOneLine = result.error.wholeMatch(of: #/[A-Z]{5}\d{4}E [^\p{Cc}]+\n/#) != nil
      #expect(isOneLine && result.output.isEmpty, comment)
      // Of a change that was refused nothing is there; what is only passing may be written over, and empty folders stay.
      let isKept = { (path: String) in
        path.hasSuffix(".json") || path.hasSuffix(".log") || path == "state/\(place)" && !path.contains("new")
      }
      #expect(before.part(isKept) == after.part(isKept), comment)
    } else {
      #expect(result.status == 0 || result.status == 255 && words.contains("chencryption"), comment)
      #expect(result.error.isEmpty || result.error.hasPrefix("RHRSL0005W "), comment)
      if !Change.all.contains(where: { $0.words == words }) { #expect(before == after, comment) }
    }
  }
}
