// Texts that are refused: the problem, and what is marked.

@testable import Expressions
import Testing

/// A text that is refused.
struct RefusedRow: Sendable, CustomTestStringConvertible {
  let typed: String
  /// The problems in order, each as its stable name and the marked text: `prime: '`.
  let expected: String
  /// The names that have values.
  var given: [String] = []

  var testDescription: String { typed }

  /// The problems with `typed`, as ``expected`` writes them; empty where it is read.
  var found: String {
    do throws(ProblemList) {
      _ = try Program(reading: SourceText(typed), given: given)
      return ""
    } catch {
      return error.described
    }
  }

  static func rows(_ text: String, given: [String] = []) -> [RefusedRow] {
    ReadingRow.rows(text).map {
      RefusedRow(typed: $0.typed, expected: $0.expected, given: given)
    }
  }
}

extension ProblemList {
  /// The problems as the rows of tests write them.
  var described: String {
    diagnostics.map { diagnostic in
      let text = diagnostic.range.map { diagnostic.source[$0] } ?? ""
      return "\(diagnostic.problem.id.rawValue): \(text)"
    }.joined(separator: " & ")
  }
}
