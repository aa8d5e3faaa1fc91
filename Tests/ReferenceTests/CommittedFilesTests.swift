import CommandReference
import Foundation
import TestSupport
import Testing

/// What is committed is what the specs say. If not: `swift run generate-reference .`
@Suite struct CommittedFilesTests {
  @Test(arguments: CommittedReference.files) func equalsTheSpecs(_ file: ReferenceFile) throws {
    let isEqual = try Repository.text(file.path) == file.text
    #expect(isEqual, "\(file.path) is not what generate-reference writes")
  }

  @Test func nothingElseLiesThere() throws {
    let expected = Set(CommittedReference.files.map(\.path))
    #expect(expected.count == CommittedReference.files.count)
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

  @Test func isTheSameEachTime() throws {
    #expect(!CommittedReference.files.isEmpty)
    #expect(try CommittedReference.files == Reference.files(in: Repository.root))
    #expect(CommittedReference.files.allSatisfy { $0.text.hasSuffix("\n") && $0.text.utf8.allSatisfy { $0 < 0x80 } })
  }
}
