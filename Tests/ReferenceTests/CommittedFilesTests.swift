import CommandReference
import Foundation
import TestSupport
import Testing

/// What is committed is what the specs say. If not: `swift run generate-reference .`
@Suite struct CommittedFilesTests {
  @Test(arguments: Reference.files) func equalsTheSpecs(_ file: ReferenceFile) throws {
    let isEqual = try Repository.text(file.path) == file.text
    #expect(isEqual, "\(file.path) is not what generate-reference writes")
  }

  @Test func nothingElseLiesThere() throws {
    let expected = Set(Reference.files.map(\.path))
    #expect(expected.count == Reference.files.count)
    let present = try Reference.folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/\(folder)").map { "\(folder)/\($0)" }
    }
    let folders = Set(
      expected.flatMap { path in
        let parts = path.split(separator: "/")
        return (1..<parts.count).map { parts.prefix($0).joined(separator: "/") }
      })
    #expect(Set(present).subtracting(folders) == expected)
  }

  @Test func isTheSameEachTime() {
    #expect(Reference.files == Reference.files)
    #expect(Reference.files.allSatisfy { $0.text.hasSuffix("\n") && $0.text.utf8.allSatisfy { $0 < 0x80 } })
  }
}
