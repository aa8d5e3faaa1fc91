import Foundation
import Platform
import TestSupport
import Testing

/// The operations on files that the store is made of.
@Suite struct PlatformFolderTests {
  let sandbox: Sandbox
  let folder: Folder

  init() throws {
    sandbox = try Sandbox()
    folder = try Folder.open(sandbox.path)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(sandbox.path)/\(name)", encoding: .utf8) }

  @Test func appendingCutsBackFirst() throws {
    try folder.append("log", after: 0, Array("one\n".utf8))
    try folder.append("log", after: 4, Array("two\n".utf8))
    #expect(try text("log") == "one\ntwo\n")
    try folder.append("log", after: 4, Array("three\n".utf8))
    #expect(try text("log") == "one\nthree\n")
    #expect(throws: SystemFailure(call: "append", path: "\(sandbox.path)/log", number: ENODATA)) {
      try folder.append("log", after: 11, Array("four\n".utf8))
    }
    #expect(try text("log") == "one\nthree\n")
    try folder.append("log", after: 0, [])
    #expect(try text("log") == "")
  }

  @Test func readingStopsWhereItIsTold() throws {
    try sandbox.write("file", "0123456789")
    #expect(try folder.read("file", limit: 10) == Array("0123456789".utf8))
    #expect(throws: SystemFailure(call: "read", path: "\(sandbox.path)/file", number: EFBIG)) {
      try folder.read("file", limit: 9)
    }
    #expect(try folder.read("file", first: 3) == Array("012".utf8))
    #expect(try folder.read("file", first: 0) == [])
    #expect(try folder.read("file", first: .max) == Array("0123456789".utf8))
    #expect(try folder.read("none", limit: 10) == nil)
    #expect(try folder.read("none", first: 10) == nil)
  }

  /// A file of the kernel's says that it is empty, and is not.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "there is no /proc"))
  func aFileThatSaysItIsEmptyIsReadWhole() throws {
    let process = try Folder.open("/proc/\(getpid())")
    let bytes = try #require(try process.read("status", limit: 1 << 20))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\nPid:"))
  }

  @Test func writingReplacesTheContents() throws {
    try folder.write("file", Array("a long text".utf8))
    try folder.write("file", Array("short".utf8))
    #expect(try text("file") == "short")
    #expect(try folder.status(of: "file")?.permissions == 0o600)
  }

  @Test func nothingIsWrittenThroughALink() throws {
    try sandbox.write("other", "of another")
    try FileManager.default.createSymbolicLink(atPath: "\(sandbox.path)/link", withDestinationPath: "other")
    #expect(throws: SystemFailure(call: "open", path: "\(sandbox.path)/link", number: ELOOP)) {
      try folder.write("link", Array("mine".utf8))
    }
    #expect(throws: SystemFailure(call: "open", path: "\(sandbox.path)/link", number: ELOOP)) {
      try folder.append("link", after: 0, Array("mine".utf8))
    }
    #expect(try text("other") == "of another")
    #expect(try folder.status(of: "link")?.kind == .other)
  }

  @Test func namesAreSortedAndComplete() throws {
    for name in ["b", "a", ".hidden", "c c"] { try sandbox.write(name, "") }
    try folder.createFolder("d")
    #expect(try folder.names() == [".hidden", "a", "b", "c c", "d"])
    #expect(try folder.remove("a"))
    #expect(try folder.remove("a") == false)
    try folder.removeFolder("d")
    #expect(try folder.names() == [".hidden", "b", "c c"])
  }

  @Test func aFolderIsCreatedOnce() throws {
    let path = "\(sandbox.path)/new"
    #expect(try Folder.create(path))
    #expect(try Folder.create(path) == false)
    #expect(try Folder.open(path).status().permissions == 0o700)
    try sandbox.write("file", "")
    #expect(throws: SystemFailure(call: "mkdir", path: "\(sandbox.path)/file", number: EEXIST)) {
      try Folder.create("\(sandbox.path)/file")
    }
    #expect(try folder.folder("none") == nil)
  }

  @Test func aLockExcludesAnotherAndGoesWithItsHolder() throws {
    var holder: Folder? = try Folder.open(sandbox.path)
    #expect(try holder?.lock(within: 0) == true)
    #expect(try folder.lock(within: 0) == false)
    holder = nil
    #expect(try folder.lock(within: 0))
    withExtendedLifetime(holder) {}
  }
}
