// Words in, a filled command out.

import Testing

@testable import Arguments

@Suite("Reading a command")
struct CommandReadingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let words: [String]
    let expected: Paint
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: [String], _ change: (inout Paint) -> Void) {
      self.words = words
      var paint = Paint()
      change(&paint)
      expected = paint
    }
  }

  static let rows = [
    Row(["wall"]) { $0.things = ["wall"] },
    Row(["a", "b", "c"]) { $0.things = ["a", "b", "c"] },
    Row(["--coats", "3", "a"]) { ($0.things, $0.coats) = (["a"], 3) },
    Row(["a", "--coats=3"]) { ($0.things, $0.coats) = (["a"], 3) },
    Row(["a", "--half", "3"]) { ($0.things, $0.half) = (["a"], 1.5) },
    Row(["a", "--half", "-3"]) { ($0.things, $0.half) = (["a"], -1.5) },
    Row(["a", "-n", "--"]) { ($0.things, $0.name) = (["a"], "--") },
    Row(["a", "--name="]) { ($0.things, $0.name) = (["a"], "") },
    Row(["a", "--name=b=c"]) { ($0.things, $0.name) = (["a"], "b=c") },
    Row(["a", "--name", "--nonesuch"]) { ($0.things, $0.name) = (["a"], "--nonesuch") },
    Row(["a", "-q", "--edged"]) { ($0.things, $0.quick, $0.rounded) = (["a"], true, false) },
    Row(["a", "-q", "--quick"]) { ($0.things, $0.quick) = (["a"], true) },
    Row(["a", "-c", "red"]) { ($0.things, $0.brush.colour) = (["a"], .red) },
    Row(["a", "--width=7"]) { ($0.things, $0.brush.width) = (["a"], 7) },
    Row(["a", "--at", "x=1", "b", "-a", "y=2"]) {
      ($0.things, $0.places) = (["a", "b"], ["x=1", "y=2"])
    },
  ]

  @Test("words fill the command", arguments: rows)
  func words(row: Row) throws {
    #expect(try parsed(row.words, as: Paint.self) == row.expected)
  }

  @Test(
    "a word that is no declared option is an argument",
    arguments: [
      "-x^2", "-3", "-", "--(1e2)", "---", "-qn", "-n5", "-x", "-σ", "--σ(x)", "", "-q=1",
    ])
  func dashes(word: String) throws {
    #expect(try parsed([word], as: Paint.self).things == [word])
  }

  @Test("everything behind -- is an argument")
  func afterDashes() throws {
    let words = ["--", "--coats", "-q", "--", "--help"]
    #expect(try parsed(words, as: Paint.self).things == Array(words.dropFirst()))
  }

  @Test(
    "a value that a shell has split is put together",
    arguments: [
      (["x=4,", "y=3", "wall"], "x=4, y=3"),
      (["x", "=", "4", "wall"], "x = 4"),
      (["x=", "4", "wall"], "x= 4"),
      (["x", "=4", "wall"], "x =4"),
      (["x=4", ",y=3", "wall"], "x=4 ,y=3"),
      (["x=4", ",", "y=3", "wall"], "x=4 , y=3"),
      (["x=4, ", "y=3", "wall"], "x=4,  y=3"),
      (["x=4", "wall"], "x=4"),
      (["x=4,", "--quick", "wall"], "x=4,"),
    ])
  func continued(words: [String], value: String) throws {
    let paint = try parsed(["--at"] + words, as: Paint.self)
    #expect(paint.places == [value])
    #expect(paint.things == ["wall"])
    let attached = try parsed(["--at=" + words[0]] + words.dropFirst(), as: Paint.self)
    #expect(attached.places == [value])
  }

  @Test("a value that has no need of it is not continued")
  func notContinued() throws {
    let paint = try parsed(["--name", "x=4,", "wall"], as: Paint.self)
    #expect(paint.name == "x=4,")
    #expect(paint.things == ["wall"])
  }

  @Test("arguments are told by their places")
  func places() throws {
    let frame = try parsed(["-", "-o", "-o", "red"], as: Frame.self)
    #expect(frame.picture == "-")
    #expect(frame.wood == .red)
    #expect(frame.output == "-o")
    #expect(try parsed(["p"], as: Frame.self).wood == nil)
  }
}
