// Mistakes with the two factors of the chain rule: dz/di = dz/do · do/di.

/// dz/do is left out: the local derivative is taken for the gradient.
enum ArrivingOmitted: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    guard case .sent(let slot) = situation.cell.quantity else { return [] }
    return [Prediction(situation.slope(slot), slot: slot)]
  }
}

/// do/di is left out: the gradient is passed through as it arrived.
enum LocalOmitted: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    guard case .sent(let slot) = situation.cell.quantity else { return [] }
    return [Prediction(situation.arriving, slot: slot)]
  }
}

/// The factors are added instead of multiplied.
enum FactorsAdded: MistakeDefinition {
  static func predictions(in situation: Situation) -> [Prediction] {
    guard case .sent(let slot) = situation.cell.quantity else { return [] }
    return [Prediction(situation.arriving + situation.slope(slot), slot: slot)]
  }
}
