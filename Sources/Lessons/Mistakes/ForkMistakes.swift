// Mistakes where a value is used more than once, so that gradients have to be added up.

/// One path is kept and the others are lost, as by `=` for `+=`.
enum OnePathOnly: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    switch situation.cell.quantity {
    case .arriving, .gradient: break
    default: return []
    }
    let contributions = situation.contributions
    guard contributions.count > 1 else { return [] }
    return contributions.enumerated().map { Prediction($1, use: $0) }
  }
}
