import Foundation
import TestSupport
import Testing

@testable import CommandReference

/// The generator makes a folder equal to the specs, whatever was in it.
@Suite struct ReferenceTreeTests {
  private static func update(_ sandbox: Sandbox) throws {
    for folder in [ReferenceSources.proseFolder, ReferenceSources.sessionFolder] {
      for name in Repository.names(in: folder) {
        try sandbox.write("\(folder)/\(name)", try Repository.text("\(folder)/\(name)"))
      }
    }
    let result = try sandbox.run("generate-reference", sandbox.path)
    #expect(result == CommandResult())
  }

  private static func expectComplete(_ sandbox: Sandbox) throws {
    for file in CommittedReference.files {
      let path = "\(sandbox.path)/\(file.path)"
      #expect(try String(contentsOfFile: path, encoding: .utf8) == file.text)
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o644)
    }
  }

  @Test func writesEverythingIntoAnEmptyFolder() throws {
    let sandbox = try Sandbox()
    try Self.update(sandbox)
    try Self.expectComplete(sandbox)
  }

  @Test func removesWhatDoesNotBelong() throws {
    let sandbox = try Sandbox()
    try sandbox.write("man/man1/lsencryption.1", "old")
    let strays = ["man/man1/gone.1", "man/man8/deep/gone.8", "completions/csh/gone", "man/stray"]
    for stray in strays { try sandbox.write(stray, "stray") }
    try sandbox.write("other/kept", "kept")
    try Self.update(sandbox)
    try Self.expectComplete(sandbox)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sandbox.path)
    #expect(
      !paths.contains { $0.contains("gone") || $0.contains("stray") || $0.hasSuffix("man8") || $0.hasSuffix("csh") })
    #expect(paths.contains("other/kept"))
  }

  @Test func leavesAloneWhatIsRight() throws {
    let sandbox = try Sandbox()
    try Self.update(sandbox)
    let path = "\(sandbox.path)/completions/bash/chsim"
    let long = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: path)
    try Self.update(sandbox)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == long)
  }

  @Test func tellsWhatIsWrong() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("generate-reference").status == 1)
    let result = try sandbox.run("generate-reference", "\(sandbox.path)/none")
    #expect(result.status == 1)
    #expect(
      result.error == "generate-reference: there is no folder [\(sandbox.path)/none]; it must be the repository's.\n")
  }
}
