// The topics whose graphs grow at random: single gates, chains, tables and forks.

/// Trees of gates: what each of them sends back.
struct GatesRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    let more: [SketchGate] =
      switch level {
      case .first, .second: [.square, .reciprocal]
      case .third: [.sqrt, .exp, .divide]
      case .fourth: [.sqrt, .exp, .ln]
      case .fifth: [.sqrt, .exp, .ln, .tanh]
      }
    let growth = Growth(
      gates: level.gates, inputs: level == .first ? 2...3 : 3...4,
      kinds: level.gateKinds + more, forks: 0...(level < .fourth ? 0 : 1),
      constants: level < .third ? 0 : 25)
    return growth.draft(level, SketchText.Style.allCases, &numbers)
  }
}

/// One gate behind the other: rates multiply.
struct ChainRuleRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    let more: [SketchGate] =
      switch level {
      case .first: [.square, .square]
      case .second: [.square, .reciprocal]
      case .third: [.square, .sqrt, .ln]
      case .fourth, .fifth: [.square, .sqrt, .ln, .exp, .tanh, .reciprocal]
      }
    let growth = Growth(
      gates: level.size, inputs: level <= .second ? 1...2 : 2...3,
      kinds: level.gateKinds.filter { $0 != .divide } + more, constants: 50, isChain: true)
    return growth.draft(level, [.stages, .stages, .expression], &numbers)
  }
}

/// Expressions as they stand in a book, from division on.
struct TablesRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    let growth = Growth(
      gates: level.size, inputs: level == .first ? 2...3 : 2...4,
      kinds: level.gateKinds + (level < .second ? [] : [.divide]),
      forks: level < .fourth ? 0...1 : 1...2, constants: level < .third ? 0 : 15)
    return growth.draft(level, [.expression], &numbers)
  }
}

/// Values that are used more than once, and later forks of forks.
struct ForksRecipe: PracticeRecipe {
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    var growth = Growth(
      gates: level.gates, inputs: 2...(level == .first ? 2 : 3), kinds: level.gateKinds)
    switch level {
    case .first: growth.forks = 1...1
    case .second: growth.forks = 1...2
    case .third: growth.forks = 2...3
    case .fourth: (growth.forks, growth.innerForks) = (2...3, 1...3)
    case .fifth: (growth.forks, growth.innerForks) = (3...4, 1...3)
    }
    if level >= .fourth { growth.needed = [.divide] }
    return growth.draft(level, SketchText.Style.allCases, &numbers)
  }
}

extension Growth {
  /// A grown program with inputs of the kinds that suit its gates.
  func draft(
    _ level: PracticeLevel, _ styles: [SketchText.Style], _ numbers: inout SeededNumbers
  ) -> PracticeDraft? {
    guard let sketch = sketch(&numbers) else { return nil }
    let text = SketchText(sketch, numbers.pick(styles), &numbers)
    var draft = PracticeDraft(program: text.program)
    for (name, isSmall) in zip(text.inputs, text.saturates) {
      draft.kinds[name] =
        level.isWhole ? .whole : isSmall ? .decimal : numbers.pick([.whole, .whole, .decimal])
    }
    return draft
  }
}
