// Files are found whatever bytes their names are made of.

import Foundation
import Testing

@testable import backprop

@Suite("Names of the system")
struct SystemNameTests {
  @Test("come back byte by byte, whatever they are")
  func roundTrip() {
    let pieces: [[UInt8]] = [
      [0x61], [0x80], [0xFF], [0xC3, 0xA9], [0xE2, 0x88], [0xF0, 0x9F, 0x98, 0x80], [0xF4],
      // Characters that stand for bytes are names like any other.
      Array("\u{10FE80}\u{10FEFF}".utf8),
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let bytes = first + second + third
          #expect(SystemName.bytes(SystemName.text(bytes)) == bytes)
        }
      }
    }
  }

  @Test("are themselves where they are UTF-8", arguments: ["", "a.md", "é−∂.md", "😀"])
  func unchanged(name: String) {
    #expect(SystemName.text(Array(name.utf8)) == name)
    #expect(SystemName.bytes(name) == Array(name.utf8))
  }

  #if os(Linux)
  @Test("lead to the file, though they are no UTF-8")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder("bad") + SystemName.text([0xFF]) + ".md"
    try AtomicFile.write(Array("x".utf8), to: folder("plain"), overwrite: false)
    let bytes = SystemName.bytes(path).map { CChar(bitPattern: $0) } + [0]
    try #require(link(folder("plain"), bytes) == 0)
    #expect(try FileReading.bytes(of: path, limit: 10) == Array("x".utf8))
  }
  #endif
}
