// Mistakes with the two factors of the chain rule: dz/di = dz/do · do/di.

internal import Gates
internal import Graphs

/// A mistake with the product of the two factors.
protocol ProductMistake: MistakeDefinition {
  /// What it gives.
  static func results(_ arriving: Double, _ slope: Double) -> [Double]
}

extension ProductMistake {
  static var family: MistakeFamily { .chainRule }

  /// The numbers are dz/do and do/di.
  static func predictions(in situation: Situation) -> [Prediction] { products(in: situation) }

  fileprivate static func products(in situation: Situation) -> [Prediction] {
    guard case .sent(let slot) = situation.cell.quantity else { return [] }
    let (arriving, slope) = (situation.arriving, situation.slope(slot))
    return results(arriving, slope).map {
      Prediction($0, slot: slot, numbers: [arriving, slope])
    }
  }
}

/// dz/do is left out: the local derivative is taken for the gradient.
enum ArrivingOmitted: ProductMistake {
  static func results(_ arriving: Double, _ slope: Double) -> [Double] { [slope] }
}

/// do/di is left out: the gradient is passed through as it arrived.
///
/// Where a gate only turns signs or switches, the mistake is with the gate.
enum LocalOmitted: ProductMistake {
  static func results(_ arriving: Double, _ slope: Double) -> [Double] { [arriving] }

  static func predictions(in situation: Situation) -> [Prediction] {
    situation.gate.map(applies) ?? true ? products(in: situation) : []
  }

  /// Whether the local derivative of the gate is more than a sign or a switch.
  static func applies(to gate: Gate) -> Bool {
    switch gate.card.pattern {
    case .distributes, .flips, .gates, .routes: false
    case .switches, .scales: true
    }
  }
}

/// The factors are added instead of multiplied.
enum FactorsAdded: ProductMistake {
  /// With a 0 among them the sum is the other one: then that was passed on, and nothing added.
  static func results(_ arriving: Double, _ slope: Double) -> [Double] {
    arriving == 0 || slope == 0 ? [] : [arriving + slope]
  }
}

/// One factor is divided by the other.
enum FactorsDivided: ProductMistake {
  static func results(_ arriving: Double, _ slope: Double) -> [Double] {
    [arriving / slope, slope / arriving]
  }
}

/// The gradient at the output is not 1: it is missing, or the output itself.
enum SeedNotOne: MistakeDefinition {
  static let family = MistakeFamily.chainRule

  static func predictions(in situation: Situation) -> [Prediction] {
    guard situation.cell.quantity == .arriving,
      situation.cell.operand == situation.graph.output
    else { return [] }
    return [Prediction(situation.right - 1), Prediction(situation.output)]
  }
}

/// Softmax and its log-loss: p is taken for p − 1.
///
/// The number is p.
enum SoftmaxOne: MistakeDefinition {
  static let family = MistakeFamily.chainRule
  /// The loss is looked for among so many nodes at the end.
  private static let limit = 16

  static func predictions(in situation: Situation) -> [Prediction] {
    guard let logit = logit(situation) else { return [] }
    let right = situation.trace.gradient(of: logit) ?? 0
    let last = Swift.max(0, situation.graph.count - limit)..<situation.graph.count
    return last.compactMap { node in
      guard situation.gate(of: node) == .ln,
        let share = situation.graph.operands(of: node).first?.node
      else { return nil }
      let p = situation.trace.value(of: share)
      guard p > 0, p < 1, (right - (p - 1)).magnitude < 1e-9 else { return nil }
      let own = situation.value(Operand.node(share))
      return Prediction(own, numbers: [own])
    }
  }

  /// The input or node whose exponential is taken, where the cell is its gradient.
  private static func logit(_ situation: Situation) -> Operand? {
    let operand = situation.cell.operand
    switch situation.cell.quantity {
    case .gradient, .arriving: break
    case .sent:
      guard situation.gate == .exp, let node = situation.node,
        let input = situation.graph.operands(of: node).first,
        situation.trace.uses(of: input).count == 1
      else { return nil }
      return input
    default: return nil
    }
    let isExponent = situation.trace.uses(of: operand).contains {
      situation.gate(of: $0.node) == .exp
    }
    return isExponent ? operand : nil
  }
}
