import Foundation
import StateStore
import TestSupport
import Simulation
import Testing

/// A person may edit a file: the checksum is then left blank, and nothing else may be out of the ordinary.
@Suite struct DeliberateEditTests {
  @Test func anEditIsAcceptedAndTheNextChangeFillsTheChecksumIn() throws {
    let rig = try DamageTests.rig()
    try rig.edit("mill.json") { $0.replace("\"sacks\" : 7", with: "\"sacks\" : 40") }
    #expect(try rig.mill().sacks == 40)
    #expect(rig.text("mill.json").contains("\"checksum\" : \"\""))
    try rig.grind()
    #expect(try rig.mill().sacks == 41)
    #expect(rig.generation(of: "mill.json") == 2)
    #expect(rig.text("mill.json") == CheckedText.filled(rig.text("mill.json")))
  }

  @Test func anEditOfTheHeadIsAccepted() throws {
    let rig = try DamageTests.rig()
    try rig.edit("sim.json") { $0.replace("\"scale\" : 0", with: "\"scale\" : 60") }
    rig.wall.seconds += 60
    #expect(try rig.mill().turns == 4)
    try rig.advance(.hours(1))
    #expect(rig.text("sim.json") == CheckedText.filled(rig.text("sim.json")))
  }

  @Test func anEditThatLeavesTheChecksumIsDamage() throws {
    let rig = try DamageTests.rig()
    try rig.put("mill.json", rig.text("mill.json").replacing("\"sacks\" : 7", with: "\"sacks\" : 40"))
    #expect(failure { _ = try rig.mill() }?.damage == "its checksum does not match its contents")
  }

  static let spaces: [@Sendable (String) -> String] = [
    { $0.replacing("\" : ", with: "\":") },
    { $0.replacing(#/\s+/#, with: " ") },
    { $0.replacing("\n", with: "\r\n") },
    { $0.replacing("  ", with: "\t") },
    { $0.replacing("\n", with: "\n\n") },
    { "\n  " + $0 + " \t\n\n" },
    { String($0.dropLast()) },
  ]

  @Test(arguments: spaces.indices) func otherWhiteSpaceIsAccepted(_ index: Int) throws {
    let rig = try DamageTests.rig()
    let mill = try rig.mill()
    try rig.edit("mill.json") { $0 = Self.spaces[index]($0) }
    #expect(try rig.mill() == mill)
    try rig.grind()
    #expect(try rig.mill().sacks == 8)
  }

  @Test func whiteSpaceInsideATextIsNotTakenForSpace() throws {
    let rig = try DamageTests.rig()
    for label in ["a  b", " \" : \\\" {} ", "\\", "\\\\\"", "\n\t\r", "é 🙂 \u{2028}", "/"] {
      try rig.store.change(Mill.self) { mill, _ in mill.label = label }
      try rig.edit("mill.json") { $0.replace(#/(?m)^ +/#, with: "\t") }
      #expect(try rig.mill().label == label)
    }
  }

  @Test(arguments: [
    ("\"sacks\" : 7,", "\"sacks\" : 7, \"extra\" : 1,", "state.extra is unknown"),
    ("\"sacks\" : 7", "\"sacks\" : 7.0", "state.sacks has a value of the wrong kind"),
    ("\"sacks\" : 7,", "\"sacks\" : 9223372036854775808,", "state.sacks has a value of the wrong kind"),
    ("\"sacks\" : 7,", "\"sacks\" : 7, \"fixed\" : null,", "state.fixed is unknown"),
    ("\"sacks\" : 7,", "\"sacks\" : 40, \"sacks\" : 7,", "the object that ends here has \"sacks\" twice"),
    ("\"sacks\" : 7,", "\"sacks\" : 7,\n\"sacks\" : 7,", "the object that ends here has \"sacks\" twice"),
    ("\"epoch\" : 1,", "\"epoch\" : 1, \"epoch\" : 1,", "the object that ends here has \"epoch\" twice"),
  ])
  func whatThisProgramWouldNotWriteIsRefused(_ old: String, _ new: String, _ damage: String) throws {
    let rig = try DamageTests.rig()
    try rig.edit("mill.json") { $0.replace(old, with: new) }
    let before = rig.sandbox.stateFiles()
    for error in rig.everyWay() { #expect(error?.damage?.hasSuffix(damage) == true) }
    #expect(rig.sandbox.stateFiles() == before)
  }

  /// Outside the family's state this is found out while it is read.
  @Test(arguments: [
    ("mill.json", "\"epoch\" : 1,", "\"epoch\" : 1, \"comment\" : 1,", "comment is unknown"),
    ("mill.json", "\"length\" :", "\"comment\" : 1, \"length\" :", "history.comment is unknown"),
    ("mill.json", "\"nextOrder\" :", "\"comment\" : 1, \"nextOrder\" :", "state.agenda.comment is unknown"),
    ("sim.json", "\"scale\" :", "\"comment\" : 1, \"scale\" :", "state.clock.comment is unknown"),
    ("sim.json", "\"scenario\" :", "\"comment\" : 1, \"scenario\" :", "state.comment is unknown"),
  ])
  func anUnknownMemberIsRefusedWithItsPlace(_ file: String, _ old: String, _ new: String, _ damage: String) throws {
    let rig = try DamageTests.rig()
    try rig.edit(file) { $0.replace(old, with: new, maxReplacements: 1) }
    let before = rig.sandbox.stateFiles()
    for error in rig.everyWay() { #expect(error?.damage == damage) }
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test func membersInAnotherOrderAndOtherEscapesAreTheSame() throws {
    let rig = try DamageTests.rig()
    let mill = try rig.mill()
    try rig.edit("mill.json") { text in
      text.replace("\"version\" : 1", with: "")
      text.replace("\"epoch\" : 1,", with: "\"version\" : 1, \"epoch\" : 1,")
      text.replace("\"label\" : \"both\"", with: "\"label\" : \"b\\u006fth\"")
      text.replace(#/\},\s*\}\s*$/#, with: "}}")
    }
    #expect(rig.text("mill.json").contains("u006f"))
    #expect(try rig.mill() == mill)
  }

  /// Random edits: never a crash, never a state other than the one that the text says, never a byte written.
  @Test func randomEditsAreRefusedOrSayWhatIsRead() throws {
    var generator = SeededGenerator.replayable()
    let rig = try DamageTests.rig()
    let whole = Data(CheckedText.blanked(rig.text("mill.json")).utf8)
    let pieces = ["\"", "{", "}", "[", "]", ",", ":", "0", "9", "-", " ", "\\", "null", "\"sacks\" : 8,", "\u{0}"].map {
      Data($0.utf8)
    }
    var accepted = 0
    for _ in 0..<3000 {
      var data = whole
      let place = Int.random(in: 20..<data.count, using: &generator)
      let end = min(data.count, place + Int.random(in: 0...2, using: &generator))
      data.replaceSubrange(place..<end, with: pieces.randomElement(using: &generator) ?? Data())
      try rig.put("mill.json", data)
      do {
        let mill = try rig.mill()
        accepted += 1
        let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let state = try #require(whole["state"] as? [String: Any])
        #expect(state["sacks"] as? Int == mill.sacks)
        #expect(state["turns"] as? Int == mill.turns)
        #expect(state["label"] as? String == mill.label)
      } catch let error as StoreError {
        #expect(error.fileName == "mill.json")
      }
      #expect(rig.bytes("mill.json") == data)
    }
    #expect(accepted > 0)
  }
}
