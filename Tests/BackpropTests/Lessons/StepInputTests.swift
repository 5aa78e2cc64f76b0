// What lines mean during a walk, while a number is asked for and while none is.

import Testing

@testable import Lessons

@Suite("A line during a walk")
struct StepInputTests {
  @Test("is a command by its letter or its word, also behind a colon, in any case")
  func commands() {
    let rows: [(String, StepInput)] = [
      ("", .next), (" ", .next), ("n", .next), ("next", .next), ("N", .next), ("b", .back),
      ("back", .back), ("g5", .goTo(5)), ("g 5", .goTo(5)), (" G  12 ", .goTo(12)),
      ("g99999999999999999999", .goTo(.max)), ("c", .toEndOfPass), ("w", .wholeTable),
      ("e", .explain), ("t", .tryNumbers), ("h", .hint), ("r", .restart), ("?", .help),
      ("q", .quit), (":q", .quit), (": g 5", .goTo(5)), ("quit", .quit),
    ]
    for (line, input) in rows { #expect(StepInput(command: line) == input, "\(line)") }
  }

  @Test("is unknown where it means nothing")
  func unknown() {
    for line in ["x", "5", "g", "g-1", "gg5", ":", "::q", "nb", "−5", "١"] {
      #expect(StepInput(command: line) == .unknown(line), "\(line)")
    }
  }

  @Test("is an answer while a number is asked for, unless a colon makes it a command")
  func answers() {
    let rows: [(String, StepInput)] = [
      ("", .showAnswer), ("  ", .showAnswer), ("?", .help), (":h", .hint), (" :q ", .quit),
      (":", .unknown(":")), (":g3", .goTo(3)), ("b", .answer("b")), ("w", .answer("w")),
      ("e", .answer("e")), ("q", .answer("q")), ("5", .answer("5")), ("-4e-4", .answer("-4e-4")),
    ]
    for (line, input) in rows { #expect(StepInput(answer: line) == input, "\(line)") }
  }
}
