// Runs a program of the machine on a text, where the machine has it: code that we print must be code.

import Foundation

/// A program that tests may run on a text.
struct Tool {
  private let path: String

  /// The first program of this name on the path; nil where there is none.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  /// What the program says to a file with `text` in it, behind the words `arguments`.
  func run(
    _ text: String, named name: String, _ arguments: [String]
  ) throws -> (output: String, code: Int32) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("backprop-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
