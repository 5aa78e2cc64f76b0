// Compares a whole text with a file of expected output, so a change of wording is seen at a glance.

import Foundation
import Testing

/// Expects `text` to be the golden file `name`, such as `gate-formulas.txt`.
///
/// With `BACKPROP_RECORD=1` in the environment the file is written instead; what changed is then
/// read in the difference before it is committed.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = goldenFile(name)
  if ProcessInfo.processInfo.environment["BACKPROP_RECORD"] == "1" {
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let golden = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
  let expected = try #require(
    golden, "no golden file \(name); BACKPROP_RECORD=1 writes it", sourceLocation: sourceLocation)
  let difference = firstDifference(text, expected)
  #expect(
    difference == nil, "\(name), \(difference?.description ?? "")", sourceLocation: sourceLocation)
}

/// Where the golden file `name` lies: beside the tests, wherever these were checked out.
func goldenFile(_ name: String) -> URL {
  URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name)
}

/// The first line in which two texts differ.
private struct LineDifference: CustomStringConvertible {
  let line: Int
  let actual: Substring?
  let expected: Substring?

  var description: String {
    "line \(line):\n  is       \(shown(actual))\n  expected \(shown(expected))"
  }

  private func shown(_ text: Substring?) -> String { text.map { "|\($0)|" } ?? "(no such line)" }
}

/// Compared by bytes: two spellings of one accent are equal strings, but not equal output.
private func firstDifference(_ actual: String, _ expected: String) -> LineDifference? {
  if actual.utf8.elementsEqual(expected.utf8) { return nil }
  let left = lines(actual)
  let right = lines(expected)
  let same = zip(left, right).prefix { $0.0.utf8.elementsEqual($0.1.utf8) }.count
  return LineDifference(
    line: same + 1,
    actual: same < left.count ? left[same] : nil, expected: same < right.count ? right[same] : nil)
}

/// The lines of `text`; a carriage return belongs to its line.
private func lines(_ text: String) -> [Substring] {
  Substring(text).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map(Substring.init)
}
