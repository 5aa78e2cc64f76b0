// Every way in which a mistake can be made on a sheet, and which of them no point can show.

internal import Gates
internal import Graphs

/// One way to make a mistake in one cell.
struct MistakeWay: Hashable {
  let cell: Cell
  let mistake: Mistake
  private let slot: Int?
  private let use: Int?
  private let other: Cell?

  private init(_ cell: Cell, _ mistake: Mistake, _ prediction: Prediction) {
    self.cell = cell
    self.mistake = mistake
    slot = prediction.slot
    use = prediction.use
    other = prediction.other
  }

  /// All ways to make mistakes in these cells, and whether each gives a number that the sheet
  /// prints like the right one.
  static func all(in cells: [Cell], _ trace: Trace, _ digits: Digits) -> [MistakeWay: Bool] {
    var ways: [MistakeWay: Bool] = [:]
    for cell in cells {
      let situation = Situation(trace, cell)
      let key = digits.asPrinted(trace.value(of: cell))
      for mistake in Mistake.wrongMethods {
        for prediction in mistake.predictions(in: situation)
        where prediction.value.isFinite {
          let isHidden = digits.asPrinted(prediction.value) == key
          ways[MistakeWay(cell, mistake, prediction), default: false] =
            ways[MistakeWay(cell, mistake, prediction), default: false] || isHidden
        }
      }
    }
    return ways
  }
}

/// What no choice of numbers can change about a graph: at the gates that add, a gradient that was
/// passed through as it arrived is right at every point.
///
/// Every gate with a kink keeps its side, for that is what the exercise is about; only at a point
/// without any gradient other sides count too, for there the side is what hides the mistakes.
struct InherentWays {
  private let hidden: Set<MistakeWay>

  /// Finds the ways that stay hidden at points scattered around that of `trace`.
  init(_ trace: Trace, _ cells: [Cell], _ digits: Digits) {
    var around = trace.hasNoGradient ? Self.around(trace, anySign: true) : []
    if around.isEmpty { around = Self.around(trace, anySign: false) }
    var always: [MistakeWay: Bool] = [:]
    for other in around {
      for (way, isHidden) in MistakeWay.all(in: cells, other, .rounded(10)) {
        always[way] = (always[way] ?? true) && isHidden
      }
    }
    hidden = Set(always.lazy.filter(\.value).map(\.key))
  }

  /// The passes at points around that of `trace` with every kink on its side, or at points of any
  /// sign at which a gradient flows.
  private static func around(_ trace: Trace, anySign: Bool) -> [Trace] {
    var numbers = SeededNumbers(seed: 1)
    var found: [Trace] = []
    for _ in 0..<mostTries where found.count < points {
      let point = trace.point.map { value in
        let sign = anySign && numbers.fraction() < 0.5 ? -1.0 : 1.0
        return sign * scattered(value, &numbers)
      }
      let other = Trace(trace.graph, at: point, wanted: trace.wanted)
      guard other.fault == nil else { continue }
      let counts = anySign ? !other.hasNoGradient : other.branches.agree(with: trace.branches)
      if counts { found.append(other) }
    }
    return found
  }

  private static let points = 4
  private static let mostTries = 40

  /// A number near `value` that nobody would choose.
  private static func scattered(_ value: Double, _ numbers: inout SeededNumbers) -> Double {
    let share = 0.7 + 0.6 * numbers.fraction()
    return value == 0 ? share : value * share
  }

  func contains(_ way: MistakeWay) -> Bool { hidden.contains(way) }
}

extension Trace {
  /// Which way every gate with a kink lets the gradient go: the signs of its local derivatives.
  ///
  /// At the kink itself it is open, and counts as any way.
  var branches: Branches {
    let open = Set(kinks.map(\.node))
    let nodes = (0..<graph.count).filter { node in
      guard case .gate(let gate) = graph.operation(of: node) else { return false }
      return gate.card.kink != nil
    }
    return Branches(
      signs: nodes.map { node in
        open.contains(node) ? nil : localDerivatives(of: node).map { $0.signOrZero }
      })
  }
}

/// The ways that the gates with a kink let the gradient go; nil at a kink.
struct Branches: Hashable {
  let signs: [[Int]?]

  /// Whether both go the same way wherever it is known.
  func agree(with other: Branches) -> Bool {
    signs.count == other.signs.count
      && zip(signs, other.signs).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }
}

extension Double {
  fileprivate var signOrZero: Int { self == 0 ? 0 : self < 0 ? -1 : 1 }
}
