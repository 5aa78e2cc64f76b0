// Which of the known names a mistyped one means.

import Testing

@testable import Arguments

@Suite("Did you mean")
struct NearestTests {
  static let names = ["eval", "step", "derive", "check", "completions", "--digits", "--at"]

  @Test(
    "a name with few mistakes is recognised",
    arguments: [
      ("evla", "eval"), ("evall", "eval"), ("val", "eval"), ("evol", "eval"), ("EVAL", "eval"),
      ("setp", "step"), ("dervie", "derive"), ("comp", "completions"),
      ("complitoins", "completions"),
      ("digit", "--digits"), ("--dgits", "--digits"), ("-digits", "--digits"), ("--ta", "--at"),
    ])
  func recognised(typed: String, meant: String) {
    #expect(nearest(typed, in: Self.names) == meant)
  }

  @Test(
    "a name with too many mistakes is not",
    arguments: [
      "", "-", "x", "xy", "evxx", "evap or", "eeee", "oval office", "c",
      String(repeating: "eval", count: 50),
    ])
  func notRecognised(typed: String) {
    #expect(nearest(typed, in: Self.names) == nil)
  }

  @Test("the nearer name wins, and the first of two that are as near")
  func order() {
    #expect(nearest("sinn", in: ["min", "sin", "sinh"]) == "sin")
    #expect(nearest("sinh", in: ["sin", "SINH"]) == "SINH")
  }

  @Test("a beginning that several names share means none of them")
  func sharedBeginning() {
    #expect(nearest("comp", in: ["completions", "comparison"]) == nil)
  }
}
