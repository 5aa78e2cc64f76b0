// The backward pass held against three witnesses: forward mode, difference quotients, all paths.

internal import Gates

/// The gradients of a trace, each with what other ways of computing it give.
public struct GradientCheck: Sendable {
  /// What is checked and what came out, in the order in which the gradients were asked for.
  public let entries: [CheckedGradient]
  /// How many gradients were left out, because checking each takes passes over the whole graph.
  public let skipped: Int

  /// At most so many paths are walked for one gradient, with so many edges.
  private static let mostPaths = 10_000
  private static let mostEdges = 1_000_000

  /// Checks the wanted gradients of `trace`, which has no fault.
  ///
  /// - Parameters:
  ///   - trace: The passes.
  ///   - isNamed: Whether the gradients were asked for by name, so that none may be left out.
  ///   - budget: About so many nodes are evaluated at most, unless the gradients are named.
  public init(_ trace: Trace, isNamed: Bool = false, budget: Int = 20_000_000) {
    // Ten sweeps for each: forward mode, which costs two, and eight for two pairs of quotients.
    let affordable = max(1, budget / max(1, trace.graph.count) / 10)
    let checked = trace.wanted.prefix(isNamed ? trace.wanted.count : affordable)
    let tape = trace.graph.tape()
    let noise = trace.noise
    let survey = PathSurvey(trace)
    let hasKinks = !trace.kinks.isEmpty
    var pathBudget = 20 * Self.mostEdges
    entries = checked.map { operand in
      let values = NearbyValues(trace, of: operand, tape: tape, noise: noise)
      let walk = Self.walk(operand, trace, survey, &pathBudget)
      return CheckedGradient(trace, operand, values, hasKinks: hasKinks, paths: walk)
    }
    skipped = trace.wanted.count - checked.count
  }

  private static func walk(
    _ operand: Operand, _ trace: Trace, _ survey: PathSurvey, _ budget: inout Int
  ) -> CheckedGradient.Paths? {
    guard let count = survey.count(from: operand).value(upTo: mostPaths),
      let edges = survey.edges(from: operand).value(upTo: min(mostEdges, max(0, budget)))
    else { return nil }
    budget -= edges
    let sum = trace.walkedSum(from: operand)
    return CheckedGradient.Paths(count: count, sum: sum.value, scale: sum.scale)
  }

  /// Whether any gradient disagrees.
  public var disagrees: Bool { entries.contains { $0.verdict.isDisagreement } }
}
