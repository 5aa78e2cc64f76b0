// What single keys mean during a walk.

import Lessons
import Testing

@testable import backprop

@Suite("A key during a walk")
struct StepKeysTests {
  private func read(_ pressed: [KeyPress]) -> [StepKeys.Reading] {
    var keys = StepKeys()
    return pressed.map { keys.take($0) }
  }

  @Test("is a command by itself")
  func commands() {
    #expect(
      read([
        .enter, .character(" "), .character("n"), .right, .left, .character("b"), .character("c"),
        .character("W"), .character("?"), .character("q"),
      ]) == [
        .input(.next), .input(.next), .input(.next), .input(.next), .input(.back), .input(.back),
        .input(.toEndOfPass), .input(.wholeTable), .input(.help), .input(.quit),
      ])
    #expect(read([.character("x")]) == [.input(.unknown("x"))])
    #expect(read([.up, .down, .tab, .escape, .backspace]).allSatisfy { $0 == .nothing })
    #expect(read([.resized, .end]) == [.redraw, .end])
  }

  @Test("g takes a number, which can be mended, and Enter goes there")
  func numbers() {
    let g = KeyPress.character("g")
    #expect(
      read([g, .character("1"), .character("2"), .enter]) == [
        .shown("g"), .shown("1"), .shown("2"), .input(.goTo(12)),
      ])
    #expect(
      read([g, .character("1"), .backspace, .character("5"), .enter]).last == .input(.goTo(5)))
    #expect(read([g, .character("1"), .escape, .enter]).last == .input(.next))
    #expect(read([g, .enter]).last == .input(.unknown("g")))
    #expect(read([g, .character("b")]).last == .input(.back))
    #expect(read([g] + Array(repeating: .character("9"), count: 30)).last == .nothing)
  }
}
