// Sketched programs: nothing silly in them, and no brackets too many.

import Expressions
import Graphs
import Testing

@testable import Lessons

@Suite("Sketched programs")
struct SketchTests {
  private let x = Sketch.Operand.input(0)
  private let y = Sketch.Operand.input(1)

  @Test("refuse what cancels, repeats or says nothing")
  func silly() {
    var sketch = Sketch(inputs: 3)
    let isFirst = sketch.add(.add, [x, y])
    #expect(isFirst)
    let sum = Sketch.Operand.step(0)
    let refused: [(SketchGate, [Sketch.Operand])] = [
      (.subtract, [x, x]), (.add, [y, x]), (.subtract, [sum, x]), (.subtract, [y, sum]),
      (.add, [.constant(2), .constant(3)]),
    ]
    for (gate, operands) in refused {
      let isAdded = sketch.add(gate, operands)
      #expect(!isAdded, "\(gate) \(operands)")
    }
    #expect(sketch.steps.count == 1)
    let isProduct = sketch.add(.multiply, [sum, x])
    #expect(isProduct)
  }

  /// Programs and the gates that they are made of.
  static let rows: [(text: String, steps: [(SketchGate, [Sketch.Operand])])] = [
    ("f = (x + y)*z", [(.add, [.input(0), .input(1)]), (.multiply, [.step(0), .input(2)])]),
    ("f = x*y + z", [(.multiply, [.input(0), .input(1)]), (.add, [.input(2), .step(0)])]),
    (
      "f = x - (y - z)",
      [(.subtract, [.input(1), .input(2)]), (.subtract, [.input(0), .step(0)])]
    ),
    (
      "f = x/(y*z)",
      [(.multiply, [.input(1), .input(2)]), (.divide, [.input(0), .step(0)])]
    ),
    (
      "f = x/(y + z)",
      [
        (.add, [.input(1), .input(2)]), (.reciprocal, [.step(0)]),
        (.multiply, [.step(1), .input(0)]),
      ]
    ),
    (
      "f = σ(3*x)^2",
      [
        (.multiply, [.input(0), .constant(3)]), (.sigmoid, [.step(0)]), (.square, [.step(1)]),
      ]
    ),
    ("f = max(x^2, y)", [(.square, [.input(1)]), (.max, [.input(0), .step(0)])]),
    (
      "q = x + y; f = q*(q - z)",
      [
        (.add, [.input(0), .input(1)]), (.subtract, [.step(0), .input(2)]),
        (.multiply, [.step(0), .step(1)]),
      ]
    ),
  ]

  @Test("are written with the brackets that they need", arguments: rows.indices)
  func written(_ index: Int) throws {
    let (text, steps) = Self.rows[index]
    var sketch = Sketch(inputs: 3)
    for (gate, operands) in steps {
      let isAdded = sketch.add(gate, operands)
      try #require(isAdded)
    }
    // The families of names are left to chance, so all are tried.
    let texts = (0..<40 as Range<UInt64>).map { seed in
      var numbers = SeededNumbers(seed: seed)
      return SketchText(sketch, .expression, &numbers).program
    }
    #expect(texts.contains(text), "\(Set(texts))")
  }

  @Test("read back as the graph that was sketched (seed 1, 300 sketches)")
  func readBack() throws {
    var numbers = SeededNumbers(seed: 1)
    let growth = Growth(
      gates: 3...9, inputs: 2...4, kinds: PracticeLevel.fifth.gateKinds + [.max, .reciprocal],
      forks: 0...3, constants: 20)
    // What is divided by the same twice has one reciprocal where equals are drawn once.
    let apart = Grouping(shares: false)
    for _ in 1...300 {
      let sketch = try #require(growth.sketch(&numbers))
      for style in SketchText.Style.allCases {
        let text = SketchText(sketch, style, &numbers)
        let program = try program(text.program)
        #expect(program.inputs.map(\.name).sorted() == text.inputs.sorted(), "\(text.program)")
        #expect(try Graph(program, grouping: apart).count == sketch.cost, "\(text.program)")
      }
    }
  }
}
