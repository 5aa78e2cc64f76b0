// Mistakes where a value is used more than once, so that gradients have to be added up.

/// A mistake with the sum over the uses of a value.
protocol ForkMistake: MistakeDefinition {
  /// What it gives for what comes back from each use, of which there are two or more.
  static func sums(_ parts: [Double], total: Double) -> [Prediction]
}

extension ForkMistake {
  static var family: MistakeFamily { .fork }

  static func predictions(in situation: Situation) -> [Prediction] {
    switch situation.cell.quantity {
    case .arriving, .gradient: break
    default: return []
    }
    let parts = situation.contributions
    return parts.count > 1 ? sums(parts, total: situation.right) : []
  }
}

/// One path is kept and the others are lost, as by `=` for `+=`.
enum OnePathOnly: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    parts.enumerated().filter { $1 != 0 }.map { Prediction($1, use: $0) }
  }
}

/// One path of three or more is forgotten.
enum PathForgotten: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    parts.count > 2 ? parts.enumerated().map { Prediction(total - $1, use: $0) } : []
  }
}

/// One path is counted twice.
enum PathTwice: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    parts.enumerated().map { Prediction(total + $1, use: $0) }
  }
}

/// What comes back along one path is added with the wrong sign.
enum PathSign: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    parts.enumerated().map { Prediction(total - 2 * $1, use: $0) }
  }
}

/// The mean is taken for the sum.
enum PathsAveraged: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    [Prediction(total / Double(parts.count))]
  }
}

/// The product is taken for the sum.
enum PathsMultiplied: ForkMistake {
  static func sums(_ parts: [Double], total: Double) -> [Prediction] {
    parts.contains(0) ? [] : [Prediction(parts.reduce(1, *))]
  }
}
