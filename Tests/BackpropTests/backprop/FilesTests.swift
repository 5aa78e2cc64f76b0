// Reading and writing real files, the unpleasant ones among them.

import Foundation
import Testing

@testable import backprop

@Suite("Files")
struct FilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a file is read whole", arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func whole(size: Int) throws {
    let path = try folder.file("file", String(repeating: "x", count: size))
    let bytes = try FileReading.bytes(of: path, limit: size)
    #expect(bytes == Array(repeating: UInt8(ascii: "x"), count: size))
  }

  @Test("a file that is longer than the limit is refused", arguments: [1, 65_536, 100_000])
  func limit(size: Int) throws {
    let path = try folder.file("file", String(repeating: "x", count: size))
    #expect(throws: FileProblem(.file(path), .longerThan(size - 1))) {
      try FileReading.bytes(of: path, limit: size - 1)
    }
  }

  @Test("a device without an end is refused")
  func endless() {
    #expect(throws: FileProblem(.file("/dev/zero"), .longerThan(100_000))) {
      try FileReading.bytes(of: "/dev/zero", limit: 100_000)
    }
  }

  @Test("a pipe that nobody writes into does not hold the program up")
  func silentPipe() throws {
    let pipe = folder("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: FileProblem(.file(pipe), .silentPipe)) {
      try FileReading.bytes(of: pipe, limit: 10)
    }
    #expect(throws: FileProblem.self) {
      try AtomicFile.write([1], to: pipe, overwrite: true)
    }
  }

  @Test("what is not there, and what is no file, cannot be read")
  func notThere() {
    for path in [folder("none"), folder("none/file"), "", "a\0b"] {
      #expect(throws: FileProblem(.file(path), .missing)) {
        try FileReading.bytes(of: path, limit: 10)
      }
    }
    #expect(throws: FileProblem(.file(folder.path), .isFolder)) {
      try FileReading.bytes(of: folder.path, limit: 10)
    }
  }

  @Test("a new file has what was written, and nothing else is left", arguments: [true, false])
  func new(overwrite: Bool) throws {
    try AtomicFile.write(Array("text".utf8), to: folder("new"), overwrite: overwrite)
    #expect(try folder.text("new") == "text")
    #expect(try folder.names == ["new"])
  }

  @Test("a file that is there stays as it is")
  func kept() throws {
    let path = try folder.file("old", "old")
    #expect(throws: FileProblem(.file(path), .exists)) {
      try AtomicFile.write(Array("new".utf8), to: path, overwrite: false)
    }
    #expect(try folder.text("old") == "old")
    #expect(try folder.names == ["old"])
  }

  @Test("a file that is overwritten keeps its permissions")
  func overwritten() throws {
    let path = try folder.file("old", "old, and longer")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write(Array("new".utf8), to: path, overwrite: true)
    #expect(try folder.text("old") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.names == ["old"])
  }

  @Test("a link stays a link, and the file at its end is overwritten")
  func link() throws {
    let path = try folder.file("old", "old")
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: path)
    try AtomicFile.write(Array("new".utf8), to: folder("link"), overwrite: true)
    #expect(try folder.text("old") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == path)
  }

  @Test("a link that leads nowhere is not overwritten, and no draft is left")
  func brokenLink() throws {
    let path = folder("link")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder("none"))
    #expect(throws: FileProblem(.file(path), .exists)) {
      try AtomicFile.write([], to: path, overwrite: false)
    }
    #expect(try folder.names == ["link"])
  }

  @Test("of many who write a new file at once, one succeeds, and its text is whole")
  func race() async throws {
    let path = folder("new")
    let winners = await withTaskGroup(of: UInt8?.self) { group in
      for writer in UInt8(1)...20 {
        group.addTask {
          let text = Array(repeating: writer, count: 10_000)
          return (try? AtomicFile.write(text, to: path, overwrite: false)).map { writer }
        }
      }
      return await group.reduce(into: [UInt8]()) { winners, writer in
        if let writer { winners.append(writer) }
      }
    }
    let winner = try #require(winners.first)
    #expect(winners.count == 1)
    let text = try FileReading.bytes(of: path, limit: 10_000)
    #expect(text == Array(repeating: winner, count: 10_000))
    #expect(try folder.names == ["new"])
  }

  @Test("a device takes what is written and stays a device")
  func device() throws {
    try AtomicFile.write([1, 2, 3], to: "/dev/null", overwrite: false)
    #expect(try FileStatus.of("/dev/null")?.kind == .stream)
  }

  @Test("a file cannot be created where there is no folder for it, or is one already")
  func uncreatable() {
    for path in [folder("none/file"), folder.path] {
      let problem = #expect(throws: FileProblem.self) {
        try AtomicFile.write([], to: path, overwrite: true)
      }
      #expect(problem?.exitCode == .cannotCreate)
    }
  }

  // MARK: - Several files

  private func set(_ names: [String]) -> [NewFile] {
    names.map { NewFile(path: folder($0), contents: Array($0.utf8)) }
  }

  @Test("several files are all written, and nothing else is left")
  func wholeSet() throws {
    try AtomicFile.writeAll(set(["a", "b", "c"]), overwrite: false)
    #expect(try folder.names == ["a", "b", "c"])
    #expect(try folder.text("b") == "b")
  }

  @Test("of several files none is written where one is there already, or cannot be")
  func noPartOfASet() throws {
    let mine = try folder.file("b", "mine")
    #expect(throws: FileProblem(.file(mine), .exists)) {
      try AtomicFile.writeAll(set(["a", "b", "c"]), overwrite: false)
    }
    #expect(try folder.names == ["b"])
    #expect(throws: FileProblem.self) {
      try AtomicFile.writeAll(set(["a", "nowhere/c"]), overwrite: true)
    }
    #expect(try folder.names == ["b"])
    // The same name twice is found only when the files get their names.
    #expect(throws: FileProblem(.file(folder("d")), .exists)) {
      try AtomicFile.writeAll(set(["a", "d", "d"]), overwrite: false)
    }
    #expect(try folder.names == ["b"])
    try AtomicFile.writeAll(set(["a", "b"]), overwrite: true)
    #expect(try folder.names == ["a", "b"])
    #expect(try folder.text("b") == "b")
  }

  @Test("a folder for several files is made, and taken away where they cannot be written")
  func newFolder() throws {
    let console = SystemConsole()
    let files = [NewFile(path: folder("new/a"), contents: [0x61])]
    try console.createFiles(files, makingFolders: [folder("new")], overwrite: false)
    #expect(try folder.text("new/a") == "a")
    let others = [NewFile(path: folder("other/none/a"), contents: [0x61])]
    #expect(throws: FileProblem.self) {
      try console.createFiles(others, makingFolders: [folder("other")], overwrite: false)
    }
    #expect(try folder.names == ["new"])
  }
}
