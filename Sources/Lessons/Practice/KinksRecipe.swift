// Gates that route or block: max, min, ReLU and the absolute value.

/// Graphs with gates that have a kink; the point is beside it.
struct KinksRecipe: PracticeRecipe {
  var mayBlock: Bool { true }

  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    var growth = Growth(
      gates: level.size, inputs: level == .first ? 2...3 : 2...4,
      kinds: level.gateKinds.filter { $0 != .sigmoid }
        + [.max, .max, .relu, .relu, .min] + (level < .third ? [] : [.abs]),
      forks: 0...(level < .third ? 1 : 2))
    growth.needed = [.max, .min, .relu, .abs]
    growth.neededCount = (level.rawValue + 1) / 2
    return growth.draft(level, SketchText.Style.allCases, &numbers)
  }
}
