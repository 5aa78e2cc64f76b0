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
    let text: String
    let binding: Binding

    func bracketed(below binding: Binding) -> String {
      self.binding.rawValue < binding.rawValue ? "(\(text))" : text
    }
  }

  private let sketch: Sketch
  private let style: Style
  private let inputNames: [String]
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
  }

  /// The names of the inputs.
  var inputs: [String] { Array(inputNames.prefix(sketch.inputs)) }

  /// The program in one line.
  var program: String {
    var statements: [String] = []
    var pieces: [Piece] = []
    for (index, step) in sketch.steps.enumerated() {
      let piece = piece(step, pieces)
      let isLast = index == sketch.steps.count - 1
      if isLast || style == .stages || sketch.uses(of: .step(index)) > 1 {
        let name = isLast ? outputName : stepNames[statements.count]
        statements.append("\(name) = \(piece.text)")
        pieces.append(Piece(text: name, binding: .atom))
      } else {
        pieces.append(piece)
      }
    }
    return statements.joined(separator: "; ")
  }

  private func piece(_ step: Sketch.Step, _ pieces: [Piece]) -> Piece {
    let operands = step.operands.map { operand in
      switch operand {
      case .input(let index): Piece(text: inputNames[index], binding: .atom)
      case .step(let index): pieces[index]
      case .constant(let value): Piece(text: String(value), binding: .atom)
      }
    }
    return Self.piece(step.gate, operands[0], operands.last ?? operands[0])
  }

  private static func piece(_ gate: SketchGate, _ one: Piece, _ other: Piece) -> Piece {
    switch gate {
    case .add:
      Piece(text: "\(one.text) + \(other.bracketed(below: .product))", binding: .sum)
    case .subtract:
      Piece(text: "\(one.text) - \(other.bracketed(below: .product))", binding: .sum)
    case .multiply:
      Piece(
        text: "\(one.bracketed(below: .product))*\(other.bracketed(below: .power))",
        binding: .product)
    case .divide:
      Piece(
        text: "\(one.bracketed(below: .product))/\(other.bracketed(below: .power))",
        binding: .product)
    case .square: Piece(text: "\(one.bracketed(below: .atom))^2", binding: .power)
    case .reciprocal: Piece(text: "1/\(one.bracketed(below: .power))", binding: .product)
    case .max, .min: Piece(text: "\(gate)(\(one.text), \(other.text))", binding: .atom)
    case .sigmoid: Piece(text: "σ(\(one.text))", binding: .atom)
    case .tanh, .exp, .ln, .sqrt, .relu, .abs:
      Piece(text: "\(gate)(\(one.text))", binding: .atom)
    }
  }
}
