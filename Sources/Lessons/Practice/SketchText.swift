// A sketch as the text of a program: names as in lectures, brackets only where they are needed.

/// Writes sketches.
struct SketchText {
  /// How much of the program is given names.
  enum Style: CaseIterable {
    /// Every gate has a line of its own.
    case stages
    /// Only what is used more than once has a name.
    case expression
  }

  /// How tightly an expression holds together.
  private enum Binding: Int {
    case sum, product, power, atom
  }

  /// An expression and how tightly it holds together.
  private struct Piece {
    var text: String
    var binding: Binding
    /// The inputs in it, in the order in which they are met.
    var inputs: [Int] = []
    /// What it is the reciprocal of, if it is one.
    var reciprocalOf: String?

    func bracketed(below binding: Binding) -> String {
      self.binding.rawValue < binding.rawValue ? "(\(text))" : text
    }
  }

  private let sketch: Sketch
  private let style: Style
  private var inputNames: [String]
  private let stepNames: [String]
  private let outputName: String

  private static let families: [(inputs: [String], steps: [String], output: String)] = [
    (["x", "y", "z", "w"], ["q", "p", "r", "s", "t", "u", "v", "m", "n", "k"], "f"),
    (["a", "b", "c", "k"], ["u", "v", "p", "q", "r", "s", "t", "m", "n", "h"], "f"),
    (["u", "v", "w", "s"], ["p", "q", "r", "t", "a", "b", "c", "m", "n", "k"], "f"),
    (["x", "y", "w", "b"], ["s", "t", "u", "v", "p", "q", "r", "m", "n", "k"], "z"),
  ]

  /// The most inputs that have names.
  static let mostInputs = 4

  init(_ sketch: Sketch, _ style: Style, _ numbers: inout SeededNumbers) {
    self.sketch = sketch
    self.style = style
    let family = numbers.pick(Self.families)
    inputNames = family.inputs
    outputName = family.output
    stepNames = family.steps
    // The first input that is met has the first name.
    for (place, input) in written.inputs.enumerated() { inputNames[input] = family.inputs[place] }
  }

  /// The names of the inputs.
  var inputs: [String] { Array(inputNames.prefix(sketch.inputs)) }

  /// Whether each input goes straight into a gate that saturates.
  var saturates: [Bool] {
    (0..<sketch.inputs).map { input in
      sketch.steps.contains { $0.gate.saturates && $0.operands.contains(.input(input)) }
    }
  }

  /// The program in one line.
  var program: String { written.program }

  /// The program, and the inputs in the order in which they are met.
  private var written: (program: String, inputs: [Int]) {
    var statements: [String] = []
    var pieces: [Piece] = []
    var inputs: [Int] = []
    for (index, step) in sketch.steps.enumerated() {
      let piece = piece(step, pieces)
      let isLast = index == sketch.steps.count - 1
      if isLast || style == .stages || sketch.uses(of: .step(index)) > 1 {
        let name = isLast ? outputName : stepNames[statements.count]
        statements.append("\(name) = \(piece.text)")
        for input in piece.inputs where !inputs.contains(input) { inputs.append(input) }
        pieces.append(Piece(text: name, binding: .atom))
      } else {
        pieces.append(piece)
      }
    }
    return (statements.joined(separator: "; "), inputs)
  }

  private func piece(_ step: Sketch.Step, _ pieces: [Piece]) -> Piece {
    let operands = step.operands.map { operand in
      switch operand {
      case .input(let index): Piece(text: inputNames[index], binding: .atom, inputs: [index])
      case .step(let index): pieces[index]
      case .constant(let value): Piece(text: String(value), binding: .atom)
      }
    }
    let isDivision = step.gate == .multiply && operands[0].reciprocalOf != nil
    // 1/y·x is written as x/y.
    let ordered = isDivision ? operands.reversed() : operands
    var piece = Self.piece(step.gate, ordered[0], ordered.last ?? ordered[0])
    piece.inputs = ordered.flatMap(\.inputs)
    return piece
  }

  private static func piece(_ gate: SketchGate, _ one: Piece, _ other: Piece) -> Piece {
    switch gate {
    case .add:
      Piece(text: "\(one.text) + \(other.bracketed(below: .product))", binding: .sum)
    case .subtract:
      Piece(text: "\(one.text) - \(other.bracketed(below: .product))", binding: .sum)
    case .multiply where other.reciprocalOf != nil:
      Piece(
        text: "\(one.bracketed(below: .product))/\(other.reciprocalOf ?? "")", binding: .product)
    case .multiply:
      Piece(
        text: "\(one.bracketed(below: .product))*\(other.bracketed(below: .power))",
        binding: .product)
    case .divide:
      Piece(
        text: "\(one.bracketed(below: .product))/\(other.bracketed(below: .power))",
        binding: .product)
    case .square: Piece(text: "\(one.bracketed(below: .atom))^2", binding: .power)
    case .reciprocal:
      Piece(
        text: "1/\(one.bracketed(below: .power))", binding: .product,
        reciprocalOf: one.bracketed(below: .power))
    case .max, .min: Piece(text: "\(gate)(\(one.text), \(other.text))", binding: .atom)
    case .sigmoid: Piece(text: "σ(\(one.text))", binding: .atom)
    case .tanh, .exp, .ln, .sqrt, .relu, .abs:
      Piece(text: "\(gate)(\(one.text))", binding: .atom)
    }
  }
}
