// What the reader should know though it is no mistake: kinks, and what the program's text leaves open.

internal import Expressions
internal import Gates
internal import Graphs

/// Something the reader should know though it is no mistake.
struct Remark {
  /// What kind of remark it is, for programs.
  let kind: String
  /// The node that it is about, counted from 0, if it is about one.
  let node: Int?
  /// The remark in words.
  let text: String

  /// At most so many kinks are told one by one.
  private static let mostKinks = 5

  /// Everything there is to say about a program and its passes.
  static func all(_ program: Program, _ wording: Wording) -> [Remark] {
    let kinks = wording.trace.fault == nil ? wording.trace.kinks.filter { isBent($0, wording) } : []
    let shown = kinks.prefix(mostKinks).map { kink($0.node, $0.gate, wording) }
    return ofText(program) + shown + (kinks.isEmpty ? [] : [afterKinks(kinks.count, wording)])
  }

  /// What the program's text leaves open.
  static func ofText(_ program: Program) -> [Remark] {
    (program.remarks + program.unusedStatements).map { remark in
      let help = remark.problem.help.map { ": " + $0 } ?? ""
      return Remark(
        kind: remark.problem.id.rawValue, node: nil, text: remark.problem.message + help + ".")
    }
  }

  private static func kink(_ node: Int, _ gate: Gate, _ wording: Wording) -> Remark {
    let name = gate.card.names[0]
    let place = "node \(wording.graph.name(of: node))"
    let text: String
    switch gate.card.kink {
    case .atTie:
      text =
        "\(name) is at a tie at \(place): the gradient goes to the first input. Any split (λ, 1 − λ) "
        + "is as good for this gate."
    default:
      let slopes = [-1.0, 1].map { slope(gate, at: $0, node, wording) }.sorted()
      text =
        "\(name) is at its kink at \(place): its slope there is taken as "
        + "\(wording.number(slope(gate, at: 0, node, wording))). Any value from "
        + "\(wording.number(slopes[0])) to \(wording.number(slopes[1])) is as good for this gate."
    }
    return Remark(kind: "kink", node: node, text: text)
  }

  /// Whether the slopes on the two sides differ: a leaky relu with slope 1 is straight.
  private static func isBent(_ kink: (node: Int, gate: Gate), _ wording: Wording) -> Bool {
    guard case .atZero? = kink.gate.card.kink else { return true }
    return slope(kink.gate, at: -1, kink.node, wording)
      != slope(kink.gate, at: 1, kink.node, wording)
  }

  /// The slope of a gate that is straight on both sides of 0.
  private static func slope(
    _ gate: Gate, at input: Double, _ node: Int, _ wording: Wording
  ) -> Double {
    let operands = wording.graph.operands(of: node).map(wording.trace.value(of:))
    let second = gate.inputs == 2 && operands.count == 2 ? operands[1] : 0
    return gate.localDerivatives(input, second, output: gate.value(input, second)).0
  }

  private static func afterKinks(_ count: Int, _ wording: Wording) -> Remark {
    let others = count > mostKinks ? "\(count - mostKinks) more gates are at a kink. " : ""
    return Remark(
      kind: "kink-composition", node: nil,
      text: others
        + "For the whole expression the result at a kink may be no derivative at all: "
        + "relu(x) − relu(−x) is x, yet backpropagation says 0 at x = 0.")
  }
}
