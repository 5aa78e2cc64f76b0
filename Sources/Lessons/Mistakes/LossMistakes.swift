// Mistakes with the factors of a squared loss, which every gradient before it has.

internal import Gates
internal import Graphs

/// The 2 of a squared loss is lost on the way back, or its ½.
enum LossFactor: MistakeDefinition {
  static let family = MistakeFamily.factor
  /// Sums of more squares than this are not looked through.
  private static let limit = 64

  static func predictions(in situation: Situation) -> [Prediction] {
    guard !situation.cell.isForward, situation.cell.operand != situation.graph.output,
      let square = square(situation),
      situation.node.map({ $0 <= square }) ?? true
    else { return [] }
    return [Prediction(2 * situation.right), Prediction(situation.right / 2)]
  }

  /// The last of the squares that the output is a multiple or a sum of; nil where it is none.
  private static func square(_ situation: Situation) -> Int? {
    let graph = situation.graph
    var waiting = [graph.output]
    var last: Int?
    for _ in 0..<limit {
      guard let next = waiting.popLast() else { return last }
      guard let node = next.node, let gate = situation.gate(of: node) else { return nil }
      if isSquare(node, situation) {
        last = Swift.max(last ?? node, node)
      } else if gate == .add || (gate.isScaling && graph.hasOneSlot(node)) {
        waiting += graph.operands(of: node).filter { $0.constant == nil }
      } else {
        return nil
      }
    }
    return nil
  }

  private static func isSquare(_ node: Int, _ situation: Situation) -> Bool {
    guard situation.gate(of: node) == .power,
      let exponent = situation.graph.operands(of: node).last, exponent.constant != nil
    else { return false }
    return situation.trace.value(of: exponent) == 2
  }
}

extension Gate {
  fileprivate var isScaling: Bool { self == .multiply || self == .divide }
}
