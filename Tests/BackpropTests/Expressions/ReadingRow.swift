// Rows of tests as plain text: what is typed, an arrow, and what it must be read as.

internal import Testing

/// What is typed, and what it must be read as.
struct ReadingRow: Sendable, CustomTestStringConvertible {
  let typed: String
  let expected: String

  var testDescription: String { typed }

  /// The rows in `text`: one a line, `\n` for a new line in what is typed.
  static func rows(_ text: String) -> [ReadingRow] {
    text.split(separator: "\n").map { line in
      guard let arrow = line.firstRange(of: " => ") else {
        preconditionFailure("a row has an arrow: \(line)")
      }
      let typed = line[..<arrow.lowerBound].split(
        separator: "\\n", omittingEmptySubsequences: false)
      return ReadingRow(
        typed: typed.joined(separator: "\n"), expected: String(line[arrow.upperBound...]))
    }
  }
}
