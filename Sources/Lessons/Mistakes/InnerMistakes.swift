// Mistakes inside a gate of the program, where the chain rule runs once more.

internal import Graphs

/// The derivative of what is inside is left out: f′(g(x)) alone.
enum InnerForgotten: MistakeDefinition {
  static let family = MistakeFamily.chainRule

  static func predictions(in situation: Situation) -> [Prediction] {
    Inside(situation)?.gradientsOnTheWay.map { Prediction($0) } ?? []
  }
}

/// The derivative of what is outside is left out: g′(x) alone.
enum OuterForgotten: MistakeDefinition {
  static let family = MistakeFamily.chainRule

  static func predictions(in situation: Situation) -> [Prediction] {
    Inside(situation)?.predictions { inner in
      let isWithin = inner.cell.operand != inner.graph.output
      return inner.cell.quantity == .arriving && isWithin ? [Prediction(1)] : []
    } ?? []
  }
}
