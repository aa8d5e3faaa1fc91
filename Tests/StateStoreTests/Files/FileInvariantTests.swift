import Foundation
import StateStore
import Simulation
import TestSupport
import Testing

/// One crafted file for each thing that must be so. The checksum is right, or blank as after a deliberate edit: neither helps.
@Suite struct FileInvariantTests {
  /// What is replaced in the file by what, and what is then said of it.
  struct Craft: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let damage: String

    init(_ file: String, _ old: String, _ new: String, _ damage: String) {
      self.file = file
      self.old = old
      self.new = new
      self.damage = damage
    }

    var testDescription: String { "\(file): \(new.isEmpty ? "no \(old)" : new)" }
  }

  static let crafts = [
    Craft("mill.json", "\"sacks\" : 7,", "", "state.sacks is missing"),
    Craft("mill.json", "\"generation\" : 1,", "", "generation is missing"),
    Craft("mill.json", "\"order\" : 3", "\"ordr\" : 3", "state.agenda.items[0].order is missing"),
    Craft("mill.json", "\"sacks\" : 7", "\"sacks\" : \"7\"", "state.sacks has a value of the wrong kind"),
    Craft("mill.json", "\"sacks\" : 7", "\"sacks\" : null", "state.sacks has a value of the wrong kind"),
    Craft("mill.json", "\"sacks\" : 7", "\"sacks\" : []", "state.sacks has a value of the wrong kind"),
    Craft("mill.json", "\"sacks\" : 7", "\"sacks\" : -1", "there are fewer than no sacks"),
    Craft("mill.json", "\"nextOrder\" : 4", "\"nextOrder\" : 3", "the agenda is not in order"),
    Craft("mill.json", "\"nextOrder\" : 4", "\"nextOrder\" : -4", "the agenda is not in order"),
    Craft("mill.json", "\"nextOrder\" : 4", "\"nextOrder\" : 9223372036854775807", "the agenda is not in order"),
    Craft("mill.json", "\"nextSequence\" : 104", "\"nextSequence\" : 4", "the event numbers do not rise"),
    Craft(
      "mill.json", "\"nextSequence\" : 104", "\"nextSequence\" : 9223372036854775807", "the event numbers do not rise"),
    Craft("mill.json", "\"epoch\" : 1", "\"epoch\" : 0", "its epoch is out of range"),
    Craft("mill.json", "\"epoch\" : 1", "\"epoch\" : -1", "its epoch is out of range"),
    Craft("mill.json", "\"generation\" : 1", "\"generation\" : 0", "its generation is out of range"),
    Craft("mill.json", "\"generation\" : 1", "\"generation\" : -1", "its generation is out of range"),
    Craft(
      "mill.json", "\"generation\" : 1", "\"generation\" : 9223372036854775807", "its generation is out of range"),
    Craft("mill.json", "\"length\" : ", "\"length\" : -", "its history cannot be"),
    Craft("sim.json", "\"hash\" : \"c", "\"hash\" : \"d", "its history cannot be"),
    Craft("mill.json", "\"version\" : 1", "\"version\" : 0", "version 0 was never written"),
    Craft("mill.json", "\"version\" : 1", "\"version\" : -7", "version -7 was never written"),
    Craft("mill.json", "\"version\" : 1", "\"version\" : \"1\"", "version has a value of the wrong kind"),
    Craft("sim.json", "\"scale\" : 0", "\"scale\" : -1", "state.clock.scale is not 0 to 86400"),
    Craft("sim.json", "\"scale\" : 0", "\"scale\" : 86401", "state.clock.scale is not 0 to 86400"),
    Craft(
      "sim.json", "\"scenario\" :", "\"base\" : \"../..\", \"scenario\" :", "state.base is not the name of a snapshot"),
    Craft("sim.json", "\"scenario\" :", "\"base\" : \"\", \"scenario\" :", "state.base is not the name of a snapshot"),
    Craft("sim.json", "\"epoch\" : 1", "\"epoch\" : 0", "its epoch is out of range"),
    Craft("sim.json", "\"epoch\" : 1", "\"epoch\" : 9223372036854775807", "its epoch is out of range"),
    Craft("sim.json", "\"generation\" : 2", "\"generation\" : 0", "its generation is out of range"),
    Craft("sim.json", "\"version\" : 1", "\"version\" : 0", "version 0 was never written"),
  ]

  @Test(arguments: crafts) func whatCannotBeIsDamaged(_ craft: Craft) throws {
    let rig = try DamageTests.rig()
    let text = rig.text(craft.file)
    try #require(text.contains(craft.old))
    let crafted = text.replacing(craft.old, with: craft.new, maxReplacements: 1)
    for form in [CheckedText.blanked(crafted), CheckedText.filled(crafted)] {
      let error = try DamageTests.failureOfReading(rig, craft.file, as: Data(form.utf8))
      #expect(error?.damage == craft.damage)
      #expect(error?.fileName == craft.file)
      #expect(failure { try rig.grind() }?.damage == craft.damage)
      #expect(rig.text(craft.file) == form)
    }
  }

  @Test(arguments: [
    ("mill.json", "\"settledTo\" : \"250101030000\"", "\"settledTo\" : \"250132030000\"", "state.settledTo"),
    ("sim.json", "\"scenario\" : \"both\"", "\"scenario\" : \"none\"", "state.scenario"),
    ("sim.json", "\"base\" : \"250101030000\"", "\"base\" : \"25\"", "state.clock.base"),
  ])
  func aValueOutsideItsRangeIsNamed(_ file: String, _ old: String, _ new: String, _ place: String) throws {
    let rig = try DamageTests.rig()
    try #require(rig.text(file).contains(old))
    try rig.edit(file) { $0.replace(old, with: new) }
    #expect(failure { _ = try rig.mill() }?.damage?.hasPrefix("\(place) is ") == true)
  }

  @Test(arguments: ["", "0", "ABCDEF0123456789", "0123456789abcdef0", "0123456789abcde ", "+123456789abcdef"])
  func aHistoryWhoseHashIsNoneIsDamaged(_ hash: String) throws {
    let rig = try DamageTests.rig()
    try rig.edit("mill.json") { text in
      text.replace(
        #/"hash" : "[0-9a-f]+"/#, with: "\"hash\" : \"\(hash)\"")
    }
    #expect(failure { _ = try rig.mill() }?.damage == "its history cannot be")
  }

  @Test(arguments: ["sim.json", "mill.json"]) func aLaterVersionIsToldAsSuch(_ file: String) throws {
    let rig = try DamageTests.rig()
    let later = rig.text(file).replacing("\"version\" : 1", with: "\"version\" : 2")
    // Whether or not this program could make sense of the rest.
    let strange = later.replacing("\"state\" : {", with: "\"state\" : { \"more\" : [],")
    let meaningless = later.replacing("\"state\" : {", with: "\"condition\" : {")
    for form in [later, strange, meaningless].flatMap({ [CheckedText.blanked($0), CheckedText.filled($0)] }) {
      try rig.put(file, form)
      let before = rig.sandbox.stateFiles()
      for error in rig.everyWay() { #expect(error == .newer(file: rig.path(file), found: 2, known: 1)) }
      #expect(rig.sandbox.stateFiles() == before)
    }
  }

  @Test(arguments: [("sim.json", "mill.json"), ("mill.json", "sim.json")])
  func aFileOfAnotherKindIsToldAsSuch(_ file: String, _ other: String) throws {
    let rig = try DamageTests.rig()
    let format = "rekey-rehearsal/\(other.dropLast(5))"
    try rig.copy(other, to: file)
    let before = rig.sandbox.stateFiles()
    for error in rig.everyWay() { #expect(error == .foreign(file: rig.path(file), found: "its format is \(format)")) }
    #expect(rig.sandbox.stateFiles() == before)
  }

  @Test(arguments: [
    "", " ", "\n", "{}", "[]", "null", "0", "{\"checksum\":\"\"}", "{\"checksum\":\"\"", "{\"checksum\"",
    "\u{FEFF}{\"checksum\":\"\"}",
    "{\"checksum\":\"\\u0022\"}", "{\"checksum\":\"" + String(repeating: "a", count: 1000), "# a comment",
    "{\"checksum\":\"\",\"state\":" + String(repeating: "[", count: 100_000),
    "{\"checksum\":\"\",\"generation\":1e999}", "{\"checksum\":\"\",\"format\":\"\u{0}\"}",
  ])
  func whatIsNoStateFileAtAllIsDamaged(_ text: String) throws {
    let rig = try DamageTests.rig()
    for file in ["sim.json", "mill.json"] {
      let good = try #require(rig.bytes(file))
      #expect(try DamageTests.failureOfReading(rig, file, as: Data(text.utf8))?.damage != nil)
      try rig.put(file, good)
    }
  }

  @Test func bytesThatAreNoTextAreDamaged() throws {
    let rig = try DamageTests.rig()
    let parts = rig.text("mill.json").split(separator: "both", maxSplits: 1).map { Data($0.utf8) }
    try rig.put(
      "mill.json", Data(CheckedText.blanked(String(decoding: parts[0], as: UTF8.self)).utf8) + [0xFF, 0xC0] + parts[1])
    #expect(failure { _ = try rig.mill() }?.damage != nil)
  }

  /// Extreme numbers that are no damage must do no harm either.
  @Test func aClockThatBeganAtTheBeginningOfTimeIsRead() throws {
    let rig = try DamageTests.rig()
    try rig.edit("sim.json") { text in
      text.replace(#/"wallBase" : [0-9]+/#, with: "\"wallBase\" : \(Int.min)")
      text.replace("\"scale\" : 0", with: "\"scale\" : 86400")
    }
    #expect(try rig.store.readHead().now == .latest)
  }
}
