// The list of topics that can be practised: the one place that names them all.

/// A topic of the course in which exercises without end can be made, by its name there.
///
/// A new topic is a type with its recipe, a case here, and its line in ``recipe``; the command, its
/// help and the tests read this list.
public enum PracticeTopic: String, CaseIterable, Sendable {
  case gates
  case chainRule = "chain-rule"
  case tables, forks, sigmoid, kinks
  case leastSquares = "least-squares"
  case sharedWeights = "shared-weights"
  case networks, softmax

  /// How exercises of this topic are made.
  var recipe: any PracticeRecipe {
    switch self {
    case .gates: GatesRecipe()
    case .chainRule: ChainRuleRecipe()
    case .tables: TablesRecipe()
    case .forks: ForksRecipe()
    case .sigmoid: SigmoidRecipe()
    case .kinks: KinksRecipe()
    case .leastSquares: LeastSquaresRecipe()
    case .sharedWeights: SharedWeightsRecipe()
    case .networks: NetworksRecipe()
    case .softmax: SoftmaxRecipe()
    }
  }

  /// The levels that the topic has.
  public var levels: ClosedRange<PracticeLevel> { recipe.firstLevel...PracticeLevel.fifth }

  /// Whether a gradient may be 0, because a gate lets none through.
  var mayBlock: Bool { recipe.mayBlock }

  /// The topics that have this level.
  public static func all(with level: PracticeLevel) -> [PracticeTopic] {
    allCases.filter { $0.levels.contains(level) }
  }
}
