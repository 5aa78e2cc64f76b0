// Programs that are always built alike: only their numbers, and a gate here and there, differ.

internal import Graphs

/// The programs of a topic, by level.
struct PracticeTemplates: Sendable {
  /// A program whose numbers are still to be found.
  struct Template: ExpressibleByStringLiteral, Sendable {
    /// The program; `@` stands for an activation.
    let program: String
    /// Whether the numbers have to be small.
    let isSmall: Bool
    /// Whether σ is opened into its four gates.
    let opensSigmoid: Bool
    /// The inputs that lie between 0 and 1, such as what a probability should be.
    let shares: [String]

    init(
      _ program: String, isSmall: Bool = false, opensSigmoid: Bool = false, shares: [String] = []
    ) {
      self.program = program
      self.isSmall = isSmall
      self.opensSigmoid = opensSigmoid
      self.shares = shares
    }

    init(stringLiteral program: String) { self.init(program) }

    /// A program whose numbers have to be small, since e grows fast.
    static func small(_ program: String, shares: [String] = []) -> Template {
      Template(program, isSmall: true, shares: shares)
    }

    /// A program in which σ is opened into its four gates.
    static func opened(_ program: String, shares: [String] = []) -> Template {
      Template(program, opensSigmoid: true, shares: shares)
    }
  }

  /// The programs of every level that there is.
  let levels: [PracticeLevel: [Template]]

  /// The first level with programs.
  var firstLevel: PracticeLevel {
    PracticeLevel.allCases.first { levels[$0] != nil } ?? .fifth
  }

  /// One of the programs of the level.
  func draft(_ level: PracticeLevel, _ numbers: inout SeededNumbers) -> PracticeDraft? {
    guard let templates = levels[level] else { return nil }
    let template = numbers.pick(templates)
    let activation = numbers.pick(["relu", "relu", "tanh", "σ"])
    let hasActivation = template.program.contains("@" as Character)
    let program = template.program.split { $0 == "@" }.joined(separator: activation)
    var draft = PracticeDraft(program: program)
    for name in ["λ"] + template.shares { draft.kinds[name] = .share }
    if template.opensSigmoid { draft.grouping.split = ["sigmoid"] }
    if template.isSmall || hasActivation && activation != "relu" {
      draft.usual = numbers.pick([.fraction, .decimal])
    } else if !level.isWhole {
      // Weights are seldom whole.
      for name in Self.weights { draft.kinds[name] = numbers.pick([.fraction, .decimal, .whole]) }
    }
    return draft
  }

  private static let weights = [
    "w", "w1", "w2", "w3", "w4", "u", "v", "v1", "v2", "b", "b1", "b2", "b3", "c",
  ]
}
