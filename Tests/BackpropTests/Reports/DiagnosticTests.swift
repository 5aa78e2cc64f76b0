// Every mistake in a text as it is shown: the sentence, the caret, the help.

import Expressions
import Testing

@testable import Reports

@Suite("A mistake in a text")
struct DiagnosticTests {
  private func shown(_ list: ProblemList, _ style: ReportStyle) -> String {
    ErrorReport(list.diagnostics.map { ErrorEntry($0) }, style: style).text
  }

  /// What is said about the text of every row that is refused.
  private func shownRefusals(_ style: ReportStyle) -> String {
    RefusalTests.all.map { row in
      var text = "> \(row.typed.unicodeScalars.map { $0.escaped(asASCII: false) }.joined())\n"
      do throws(ProblemList) {
        _ = try Program(reading: SourceText(row.typed), given: row.given)
      } catch {
        text += shown(error, style)
      }
      return text + "\n"
    }.joined()
  }

  @Test("is shown with a caret under its place")
  func isShown() throws {
    try expectGolden(shownRefusals(ReportStyle()), "diagnostics.txt")
  }

  @Test("is shown in ASCII where that is asked for")
  func isShownInASCII() {
    let text = shownRefusals(ReportStyle(numbers: NumberStyle(ascii: true)))
    for line in text.split(separator: "\n") where !line.hasPrefix("> ") {
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }

  @Test("fits the page", arguments: [40, 60, 80, 120])
  func fits(width: Int) {
    for line in shownRefusals(ReportStyle(width: width)).split(separator: "\n") {
      // Code that is quoted stays whole, so that it can be copied.
      if line.hasPrefix("> ") || line.contains("`") { continue }
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }

  @Test("in the values of a point is shown the same way")
  func isShownForValues() throws {
    let rows = ReadingRow.rows(refusedValues).map { row in
      var text = "> \(row.typed)\n"
      do throws(ProblemList) {
        _ = try Bindings(reading: [SourceText(row.typed)])
      } catch {
        text += shown(error, ReportStyle())
      }
      return text + "\n"
    }
    try expectGolden(rows.joined(), "diagnostics-of-values.txt")
  }

  @Test("in a file says where")
  func saysWhere() throws {
    let source = SourceText("q = x + y\nf = q * (z\n", file: "circuit.txt")
    let error = #expect(throws: ProblemList.self) { try Program(reading: source, given: []) }
    try expectGolden(shown(try #require(error), ReportStyle()), "diagnostic-in-a-file.txt")
  }
}
