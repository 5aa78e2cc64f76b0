// Mistakes with the factors of a squared loss, which every gradient before it has.

internal import Gates
internal import Graphs

/// The 2 of a squared loss is lost on the way back, or its ½.
enum LossFactor: MistakeDefinition {
  static let family = MistakeFamily.factor
  /// Sums of more squares than this are not looked through.
  private static let limit = 64

  static func predictions(in situation: Situation) -> [Prediction] {
    guard !situation.cell.isForward, let square = square(situation),
      situation.node.map({ $0 <= square }) ?? true
    else { return [] }
    return [Prediction(2 * situation.right), Prediction(situation.right / 2)]
  }

  /// The last square that the output is a multiple or a sum of; nil where it is none.
  private static func square(_ situation: Situation) -> Int? {
    let graph = situation.graph
    var waiting = [graph.output]
    var seen = 0
    while let next = waiting.popLast(), seen < limit {
      seen += 1
      guard let node = next.node, let gate = situation.gate(of: node) else { continue }
      let operands = graph.operands(of: node)
      if gate == .power, let exponent = operands.last, exponent.constant != nil,
        situation.trace.value(of: exponent) == 2
      {
        return node
      }
      let isMultiple = [Gate.multiply, .divide].contains(gate) && graph.hasOneSlot(node)
      if isMultiple || gate == .add || gate == .negate { waiting += operands }
    }
    return nil
  }
}
