// Standard output on a real pipe, a full disk and a terminal.

import Foundation
import Testing

@testable import backprop

@Suite("Output")
struct TerminalTests {
  @Test("what is written arrives whole and in its order, through a pipe that is often full")
  func order() throws {
    let (reading, writing) = try pipeEnds()
    Thread.detachNewThread {
      var buffer = OutputBuffer(for: writing)
      for number in 0..<50_000 { buffer.append("\(number)\n".utf8) }
      buffer.flush()
      try? writing.close()
    }
    let bytes = try reading.readAll(limit: 1_000_000)
    #expect(bytes == Array((0..<50_000).map { "\($0)\n" }.joined().utf8))
    try reading.close()
  }

  @Test("nothing is written before there is much of it, or it is asked for")
  func gathered() throws {
    let (reading, writing) = try pipeEnds()
    var buffer = OutputBuffer(for: writing)
    buffer.append("text".utf8)
    try reading.setNonblocking()
    var byte: UInt8 = 0
    #expect(read(reading.number, &byte, 1) == -1)
    buffer.flush()
    #expect(read(reading.number, &byte, 1) == 1)
    try reading.close()
    try writing.close()
  }

  @Test("a reader that has gone is remembered, and nothing more is written")
  func brokenPipe() throws {
    Signals.ignoreBrokenPipes()
    let (reading, writing) = try pipeEnds()
    try reading.close()
    var buffer = OutputBuffer(for: writing)
    buffer.append("text".utf8)
    #expect(buffer.failure == nil)
    buffer.flush()
    #expect(buffer.failure?.isBrokenPipe == true)
    buffer.append(String(repeating: "x", count: 1 << 20).utf8)
    buffer.flush()
    #expect(buffer.failure?.isBrokenPipe == true)
    try writing.close()
  }

  @Test("output that was closed is a failure, and so is a full disk")
  func failures() throws {
    var closed = OutputBuffer(for: FileDescriptor(number: -1))
    closed.append("text".utf8)
    closed.flush()
    #expect(closed.failure == SystemFailure(number: EBADF))
    // Only Linux has a disk that is always full.
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let device = try FileDescriptor.opening("/dev/full", O_WRONLY)
    var full = OutputBuffer(for: device)
    full.append("text".utf8)
    full.flush()
    #expect(full.failure == SystemFailure(number: ENOSPC))
    try device.close()
  }

  #if os(Linux)
  // Other systems know no width before somebody uses the terminal.
  @Test("a terminal says how wide it is, unless it does not know", arguments: [0, 1, 80, 500])
  func width(columns: Int) throws {
    let terminal = try FileDescriptor.opening("/dev/ptmx", O_RDWR)
    var size = winsize(ws_row: 0, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminal.number, UInt(TIOCSWINSZ), &size) == 0)
    #expect(StandardStreams.columns(terminal.number) == (columns == 0 ? nil : columns))
    try terminal.close()
  }
  #endif

  @Test("a pipe has no width")
  func pipeWidth() throws {
    let (reading, writing) = try pipeEnds()
    #expect(StandardStreams.columns(writing.number) == nil)
    try reading.close()
    try writing.close()
  }

  @Test("the console reads files as text, and knows the environment")
  func console() throws {
    let folder = try TemporaryFolder()
    let console = SystemConsole()
    let path = try folder.file("file", "\u{FEFF}a\r\nb")
    #expect(try console.readText(path) == Array("a\nb".utf8))
    #expect(throws: FileProblem(.file(path), .longerThan(1))) {
      try console.readFile(path, limit: 1)
    }
    try console.createFile(folder("new"), contents: [0x61], overwrite: false)
    #expect(try folder.text("new") == "a")
    #expect(console.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(console.environment("NO_SUCH_NAME_\(UInt64.random(in: 0...UInt64.max))") == nil)
    #expect(console.finish() == nil)
  }
}

extension FileDescriptor {
  fileprivate func setNonblocking() throws {
    try #require(fcntl(number, F_SETFL, O_NONBLOCK) == 0)
  }
}
