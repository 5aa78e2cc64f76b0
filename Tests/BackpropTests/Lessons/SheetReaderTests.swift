// Whatever form answers arrive in, they are found: each leniency is one row.

import Graphs
import Testing

@testable import Lessons

@Suite("Reading a sheet")
struct SheetReaderTests {
  struct Row: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    /// The answers by the names of their cells; blank ones are left out.
    let answers: [String: String]
    /// What could not be placed.
    var problems: [SheetProblem.Fact] = []

    init(
      _ description: String, _ text: String, _ answers: [String: String],
      problems: [SheetProblem.Fact] = []
    ) {
      self.description = description
      self.text = text
      self.answers = answers
      self.problems = problems
    }
  }

  static let backwardHead = "| node | df/do | do/di | df/di |\n| --- | --- | --- | --- |\n"
  static let forwardHead =
    "| node | inputs i | outputs o | local derivatives do/di |\n| --- | --- | --- | --- |\n"
  static let forwardQ = ["q.o": "3", "q.do/di1": "1", "q.do/di2": "1"]
  static let backwardF = [
    "f.df/do": "1", "f.do/di1 again": "-4", "f.do/di2 again": "3", "f.df/di1": "-4",
    "f.df/di2": "3",
  ]

  /// Sheets of q = x + y; f = q*z.
  static let circuitRows = [
    Row(
      "the sheet as it is printed",
      forwardHead
        + "| q · + · | i₁ = x = -2<br>i₂ = y = 5 | o = i₁ + i₂ = 3 | do/di₁ = 1<br>do/di₂ = 1 |",
      forwardQ),
    Row(
      "blanks are no answers",
      forwardHead + "| q · + · | i₁ = x | o = i₁ + i₂ = ____ | do/di₁ = ____ <br> do/di₂ =  |", [:]),
    Row(
      "blanks that an editor escaped",
      forwardHead + "| q · + · | i₁ = x | o = i₁ + i₂ = \\_\\_\\_\\_ | do/di₁ = \\_\\_ |", [:]),
    Row(
      "a blank that was deleted together with its sign",
      forwardHead + "| q · + · | i₁ = x | o = i₁ + i₂ | |", [:]),
    Row(
      "an answer beside the line of the blank",
      forwardHead + "| q · + · | | o = i₁ + i₂ = ____ 3 | do/di₁ = __1__ |",
      ["q.o": "3", "q.do/di1": "1"]),
    Row(
      "the backward table",
      backwardHead
        + "| f · × · | df/df = 1 (the start) | do/di₁ = -4<br>do/di₂ = 3 | df/di₁ = -4 to q<br>df/di₂ = 3 to z |",
      backwardF),
    Row(
      "the working in front of an answer",
      backwardHead
        + "| f · × · | df/df = 1 | do/di₁ = i₂ = -4<br>do/di₂ = i₁ = 3 | df/di₁ = df/do · do/di₁ = -4 to q<br>df/di₂ = 1·3 ≈ 3 to z |",
      backwardF),
    Row(
      "columns in another order, rows in another order",
      "| df/di | node | do/di | df/do |\n|:--|--:|---|---|\n"
        + "| df/di1 = -4; df/di2 = -4 | q | 1; 1 | -4 |\n| -4; 3 | f | -4; 3 | 1 |",
      backwardF.merging([
        "q.df/di1": "-4", "q.df/di2": "-4", "q.do/di1 again": "1", "q.do/di2 again": "1",
        "q.df/do": "-4",
      ]) { first, _ in first }),
    Row(
      "answers in order where labels are missing",
      forwardHead + "| q | -2, 5 | 3 | 1<br>1 |", forwardQ),
    Row(
      "bare answers beside each other", forwardHead + "| q | | 3 | 1 1 |", forwardQ),
    Row(
      "bare answers with a comma and a slash between them",
      forwardHead + "| q | | 3 | 1, 1 |\n| f | | -12 | -4 / 3 |",
      forwardQ.merging(["f.o": "-12", "f.do/di1": "-4", "f.do/di2": "3"]) { $1 }),
    Row(
      "a fraction is one answer", forwardHead + "| q | | 6/2 | 1/1; 1 |",
      ["q.o": "6/2", "q.do/di1": "1/1", "q.do/di2": "1"]),
    Row(
      "answers that grew together with the words behind the blank",
      backwardHead
        + "| f | df/df = 1(the start) | -4; 3 | df/di₁ = -4to q<br>df/di₂ = 3→ z |", backwardF),
    Row(
      "arrows of every kind",
      backwardHead + "| f | 1 | -4; 3 | -4 → q<br>3 -> z |", backwardF),
    Row(
      "a page pasted with a line for each cell",
      "Forward pass\n\nnode\ninputs i\noutputs o\nlocal derivatives do/di\nq · + ·\n\ni₁ = x = −2\n"
        + "i₂ = y = 5\no = i₁ + i₂ = 3\n\ndo/di₁ = 1\ndo/di₂ = 1\nf · × ·\ni₁ = q = 3\ni₂ = z = -4\n"
        + "o = i₁i₂ = ____\nBackward pass\nf · × ·\ndf/df = 1 (the start)\ndo/di₁ = -4\n"
        + "do/di₂ = 3\ndf/di₁ = -4 to q\ndf/di₂ = 3 to z\nGradient\n∂f/∂x = -4",
      forwardQ.merging(backwardF) { $1 }.merging(["df/dx": "-4"]) { $1 }),
    Row(
      "the rows of a page's own text",
      "<tr><th>node</th><th>inputs i</th><th>outputs o</th><th>local derivatives do/di</th></tr>\n"
        + "<tr><td class=\"a\">q · + ·</td><td>i₁ = x</td><td>o = 3</td><td>do/di₁ = 1<br>"
        + "do/di₂ = 1</td></tr>", forwardQ),
    Row(
      "semicolons between the columns",
      "node;inputs i;outputs o;local derivatives do/di\nq · + ·;i₁ = x i₂ = y;o = 3;"
        + "do/di₁ = 1 do/di₂ = 1", forwardQ),
    Row(
      "one answer for two slots",
      forwardHead + "| q | | 3 | do/di₁ = do/di₂ = 1 |", forwardQ),
    Row(
      "several labels in one line",
      forwardHead + "| q | | 3 | do/di₁ = 1, do/di₂ = 1 |", forwardQ),
    Row(
      "labels in ASCII, with brackets and underscores",
      forwardHead + "| q | | o = 3 | do/di_1 = 1<br/>do/di[2]: 1 |", forwardQ),
    Row(
      "labels that a page shows as subscripts",
      forwardHead + "| q | | o = 3 | do/di<sub>1</sub> = 1<BR />∂o/∂i₂ = 1 |", forwardQ),
    Row(
      "emphasis and code",
      forwardHead + "| **q** `· + ·` | | o = **3** | `do/di₁ = 1`<br>*do/di₂* = __1__ |", forwardQ),
    Row(
      "a table that an editor has lined up",
      "|  node     |  inputs i  |   outputs o        |  local derivatives do/di |\n"
        + "|-----------|:----------:|-------------------:|-----|\n"
        + "|  q · + ·  |            |  o = i₁ + i₂ =  3  |  do/di₁ = 1<br>do/di₂ = 1   |",
      forwardQ),
    Row(
      "no pipes at the ends",
      "node | inputs i | outputs o | local derivatives do/di\n--- | --- | --- | ---\nq · + · | x, y | 3 | 1; 1",
      forwardQ),
    Row(
      "line breaks of the page in a pasted row",
      "Forward pass\nnode\tinputs i\toutputs o\tlocal derivatives do/di\n"
        + "q · + ·\ti₁ = x = −2\ni₂ = y = 5\to = i₁ + i₂ = 3\tdo/di₁ = 1\ndo/di₂ = 1",
      forwardQ),
    Row(
      "pasted rows without their header",
      "Backward pass\nf · × ·\tdf/df = 1 (the start)\tdo/di₁ = -4\ndo/di₂ = 3\tdf/di₁ = -4 to q\ndf/di₂ = 3 to z",
      backwardF),
    Row(
      "columns separated by spaces",
      "Forward pass\nq · + ·   i₁ = x   o = 3   do/di₁ = do/di₂ = 1", forwardQ),
    Row(
      "an empty first cell goes on with the row above",
      forwardHead + "| q | | o = 3 | do/di₁ = 1 |\n| | | | do/di₂ = 1 |", forwardQ),
    Row(
      "no header, but labels",
      "| q | | o = 3 | do/di1 = 1; do/di2 = 1 |", forwardQ),
    Row(
      "plain lines",
      "q.o = 3\nq.do/di1 = 1\nq.do/di2: 1\n", forwardQ),
    Row(
      "plain lines with several answers", "q.o = 3, q.do/di1 = 1,00, q.do/di2 = 1",
      ["q.o": "3", "q.do/di1": "1,00", "q.do/di2": "1"]),
    Row(
      "several answers in a line with nothing but spaces between them",
      "q.o=3 q.do/di1=1 f = -12 f.df/do 1",
      ["q.o": "3", "q.do/di1": "1", "f.o": "-12", "f.df/do": "1"]),
    Row(
      "a node said once for all answers of a line", "q.do/di1 = 1, do/di2 = 1; o = 3", forwardQ),
    Row(
      "the working of a product is no end of an answer", "f.o = q z = 3 (-4) = -12",
      ["f.o": "-12"]),
    Row("a number for each slot behind one label", "q.do/di = 1, 1\nq.o = 3", forwardQ),
    Row(
      "plain lines of the backward pass, whatever the output is called",
      "f.do = 1; f.do/di1 again = -4; f.do/di2 again = 3\n- f dz/di1: -4\n* f, dL/di₂ = 3",
      backwardF),
    Row(
      "a name alone is its output", "q = 3\nf: -12", ["q.o": "3", "f.o": "-12"]),
    Row(
      "gradients in every spelling",
      "- ∂f/∂x = -4 (from q)\ndf/dy: -4\n**grad z** = 3",
      ["df/dx": "-4", "df/dy": "-4", "df/dz": "3"]),
    Row(
      "a gradient with its sum", "- ∂f/∂x = -4·1 + 0 ≈ −4", ["df/dx": "−4"]),
    Row("a gradient with spaces in its sign", "d f / d x = -4", ["df/dx": "-4"]),
    Row(
      "a gradient in one line", "∇f = [∂f/∂x, ∂f/∂y, ∂f/∂z] = [−4, -4, 3]",
      ["df/dx": "−4", "df/dy": "-4", "df/dz": "3"]),
    Row(
      "a gradient in one line with an answer missing", "grad f = (-4, 3)", [:],
      problems: [.unclearAnswer("grad f = (-4, 3)")]),
    Row(
      "signs of TeX and of other keyboards",
      "q.o \\approx 3\nq.do/di1 = \\frac{2}{2}\nf.o = －１２\nf.do/di2 = ~~4~~ 3",
      ["q.o": "3", "q.do/di1": "(2)/(2)", "f.o": "-12", "f.do/di2": "3"]),
    Row(
      "a table of gradients", "## Gradient\n\n| input | gradient |\n|---|---|\n| x | -4 |",
      ["df/dx": "-4"]),
    Row(
      "inputs below the heading of the gradient", "Gradient:\n1. x = -4\n2) y: -4\n",
      ["df/dx": "-4", "df/dy": "-4"]),
    Row(
      "large letters where telephones put them", "Q.o = 3\nDf/dx = -4\nF.Do/di1 = -4\n",
      ["q.o": "3", "df/dx": "-4", "f.do/di1": "-4"]),
    Row(
      "names of characters", forwardHead + "| q | | o&nbsp;= 3 | do/di₁ = &minus;1 |",
      ["q.o": "3", "q.do/di1": "−1"]),
    Row(
      "answers in a block of code", "```\nq.o = 3\n```\n~~~text\nf.o = -12\n~~~",
      ["q.o": "3", "f.o": "-12"]),
    Row(
      "the task is no answer", "```backprop\nprogram: f = x\nq.o = 7\n```\nq.o = 3", ["q.o": "3"]),
    Row("prose is no answer", "I do not know. q is the sum! My name: Ann\nz do = yes\n", [:]),
    Row(
      "of two answers the last counts", "q.o = 4\nq.o = 3", ["q.o": "3"],
      problems: [.answeredTwice(Cell(0, .output))]),
    Row("a blank takes nothing back", "q.o = 3\nq.o = ____", ["q.o": "3"]),
    Row(
      "a node that there is not", "q.o = 3\nv7.o = 4", ["q.o": "3"],
      problems: [.unknownNode("v7")]),
    Row(
      "an input that was changed",
      forwardHead + "| q | i₁ = x = −2.0<br>i₂ = y = 6 | o = 3 | do/di₁ = 1<br>do/di₂ = 1 |",
      forwardQ, problems: [.changedInput("y", "6")]),
    Row(
      "a number that there is not", "q.do/di3 = 1", [:], problems: [.unknownCell("q.do/di3 = 1")]),
    Row(
      "an answer too many", forwardHead + "| q | | 3 | 1; 1; 1 |", forwardQ,
      problems: [.oneTooMany("1")]),
    Row(
      "a row of an unknown node", forwardHead + "| v9 | | 3 | 1; 1 |", [:],
      problems: [.unknownNode("v9")]),
    Row(
      "a value that the task does not give", "q.o = 3\nx = 5\ny = 5, z = -4", ["q.o": "3"],
      problems: [.changedInput("x", "5")]),
    Row(
      "answers of which nobody knows what they answer",
      "q.o = 3; σ(x) = 0.98\ndx = 4\nσ(x) ≈ 0.98.\n0.5\n1, 2",
      ["q.o": "3"],
      problems: [
        .unclearAnswer("σ(x) = 0.98"), .unclearAnswer("dx = 4"), .unclearAnswer("σ(x) ≈ 0.98."),
        .unclearAnswer("0.5"), .unclearAnswer("1, 2"),
      ]),
    Row(
      "a cell of a page without the row that it is in", "Forward pass\ndo/di₁ = 1\nq.o = 3",
      ["q.o": "3"], problems: [.unclearAnswer("do/di₁ = 1")]),
    Row(
      "numbers without a column", "| q | 3 | 1 |", [:],
      problems: [.unclearRow("3"), .unclearRow("1")]),
  ]

  @Test("finds the answers", arguments: circuitRows)
  func circuit(_ row: Row) throws {
    try check(row, try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4"))
  }

  static let forkHead = "| node | dz/do | do/di | dz/di |\n| --- | --- | --- | --- |\n"
  static let atFork = ["v1.dz/do1": "0.02", "v1.dz/do2": "-0.00199", "v1.dz/do": "0.018"]

  /// Sheets of the lecture's example, in which the output of v1 forks.
  static let forkRows = [
    Row(
      "a share for every use, and their sum",
      forkHead
        + "| v1 σ(·) | dz/do₁ = 0.02 (from v2)<br>dz/do₂ = -0.00199 (from v5)<br>sum = 0.018 | | |",
      atFork
    ),
    Row(
      "shares and their sum in one line, as a rendered page gives them",
      forkHead
        + "| v1 σ(·) | dz/do₁ = 0.02 (from v2) dz/do₂ = -0.00199 (from v5) sum = 0.018 | | |",
      atFork),
    Row(
      "shares in their order", forkHead + "| v1 | 0.02 (from v2); -0.00199 (from v5); 0.018 | | |",
      atFork),
    Row(
      "a label without a number is the sum", forkHead + "| v1 | dz/do = 0.018 | | |",
      ["v1.dz/do": "0.018"]),
    Row(
      "a sum in a plain line", "v1 sum = 0.018\nv1.do2 = 5",
      ["v1.dz/do": "0.018", "v1.dz/do2": "5"]),
    Row(
      "outputs that fork",
      "## Forward\n| v1 | x | o₁, o₂ = σ(i) = 0.982 | do₁/di = do₂/di = 0.0177 |",
      ["v1.o": "0.982", "v1.do/di": "0.0177"]),
    Row(
      "a formula for an answer", "## Forward\n| v1 | x | 0.982 | do/di = o(1 − o) |",
      ["v1.o": "0.982", "v1.do/di": "o(1 − o)"]),
    Row(
      "the tables of eval",
      """
      Forward pass
       node  gate   inputs            output                local derivatives do/di
       v1    σ(·)   i  = x  = 4       o = σ(i)    = 0.982   o(1 − o) = 0.0177
      """, ["v1.o": "0.982", "v1.do/di": "0.0177"]),
  ]

  @Test("finds the answers at a fork", arguments: forkRows)
  func forks(_ row: Row) throws {
    try check(row, try trace("z = (x + σ(x)) / (σ(x) + (x + y)^2)", at: "x=4,y=3"))
  }

  @Test("takes the words of a gradient that is not needed for no answer")
  func notNeeded() throws {
    let text =
      Self.backwardHead
      + "| f · × · | df/df = 1 (the start) | do/di₁ = -4 | df/di₁ = -4 to q<br>df/di₂ not needed |"
    let graph = try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4").graph
    let reading = SheetReader.read(
      text, of: Trace(graph, at: [-2, 5, -4], wanted: [.input(0)]))
    #expect(reading.answers[Cell(1, .sent(slot: 0))]?.text == "-4")
    #expect(reading.answers.count == 3 && reading.problems == [])
  }

  @Test("tells dz/di from do/di by its column where the output is called o")
  func outputCalledO() throws {
    let text =
      "| node | do/do | do/di | do/di |\n| o | do/do = 1 | do/di₁ = 2 | do/di₁ = 3; do/di₂ = 4 |"
    let answers = [
      Cell(1, .arriving): "1", Cell(1, .carriedDerivative(slot: 0)): "2",
      Cell(1, .sent(slot: 0)): "3", Cell(1, .sent(slot: 1)): "4",
    ]
    let reading = SheetReader.read(text, of: try trace("q = i + y; o = q*i", at: "i=2,y=3"))
    #expect(reading.answers.mapValues(\.text) == answers)
  }

  private func check(_ row: Row, _ trace: Trace) throws {
    let reading = SheetReader.read(row.text, of: trace)
    var found: [String: String] = [:]
    for (cell, answer) in reading.answers where !answer.text.isEmpty {
      found[trace.name(of: cell)] = answer.text
    }
    #expect(found == row.answers)
    #expect(reading.problems.map(\.fact) == row.problems)
  }

  @Test("knows the line and the column of every answer")
  func places() throws {
    let trace = try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4")
    let text = Self.forwardHead + "| q | | 3 |  1<br> 1 |\n\n  q.do = 7; v9.o = 8"
    let reading = SheetReader.read(text, of: trace)
    let places = reading.answers.mapValues(\.place)
    #expect(places[Cell(0, .output)] == SheetPlace(line: 3, column: 9))
    #expect(places[Cell(0, .localDerivative(slot: 0))] == SheetPlace(line: 3, column: 14))
    #expect(places[Cell(0, .localDerivative(slot: 1))] == SheetPlace(line: 3, column: 20))
    #expect(places[Cell(0, .arriving)] == SheetPlace(line: 5, column: 3))
    #expect(
      reading.problems
        == [SheetProblem(.unknownNode("v9"), at: SheetPlace(line: 5, column: 13))])
  }

  @Test("takes any text without harm")
  func hostile() throws {
    let trace = try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4")
    let pieces = [
      "|", "\t", "  ", "q", "f", ".", "do/di", "=", "____", "<br>", "<", "&minus;", "&", "\\",
      "```",
      "\n", ";", "o", "d", "/", "∂", "sum", "(from v1)", " to ", "3", "\u{301}", "\u{202E}",
      "\u{0}",
      "node", "dz/do", "---", "Forward", "Gradient", "₁", "[", "]", "{", "_",
    ]
    var random = SplitMix(seed: 11)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let reading = SheetReader.read(text, of: trace)
      #expect(reading.answers.keys.allSatisfy(trace.cells.contains))
    }
  }

  @Test("reads no line that is too long, and no lines without end")
  func limits() throws {
    let trace = try trace("q = x + y; f = q*z", at: "x=-2,y=5,z=-4")
    let long = "q.o = 3\nf.o = " + String(repeating: "1", count: 1_000_000) + "\nq.do = 2"
    let reading = SheetReader.read(long, of: trace)
    #expect(reading.answers.count == 2)
    #expect(
      reading.problems
        == [SheetProblem(.lineTooLong(limit: 20_000), at: SheetPlace(line: 2, column: 1))])
    let rows = String(repeating: "| q | | o = 3 | 1 |\n", count: 60_000)
    #expect(
      SheetReader.read(rows, of: trace).problems.last?.fact == .tooManyLines(limit: 50_000))
  }
}
