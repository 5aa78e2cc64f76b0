// The gradient as a sum over paths: how many paths there are, the largest, and what they cost.

/// The paths from the wanted inputs and nodes to the output.
public struct PathSums: Sendable {
  /// The paths from one input or node.
  public struct Start: Sendable {
    /// Where they begin.
    public let operand: Operand
    /// How many there are.
    public let count: PathCount
    /// How many edges they have together.
    public let edges: PathCount
    /// The paths that are shown: all in the order of a walk back from the output, or the largest,
    /// the largest first.
    public let paths: [GradientPath]
    /// The gradient that the backward pass gave, which is the sum over all paths.
    public let gradient: Double

    /// Whether every path is shown.
    public var isComplete: Bool { count == PathCount(paths.count) }
  }

  /// The starts, in the order in which their gradients were asked for.
  public let starts: [Start]
  /// How many edges the backward pass visits, each once.
  public let visitedEdges: Int
  /// How many paths there are from all starts.
  public let count: PathCount
  /// How many edges all paths have together.
  public let edges: PathCount

  /// At most so many edges are looked at to find paths to show, so that a long graph with many
  /// inputs is not walked once for each of them.
  private static let budget = 2_000_000

  /// The paths in the graph of `trace`, which has no fault, at most `limit` from each start.
  public init(_ trace: Trace, limit: Int) {
    let survey = PathSurvey(trace)
    var budget = Self.budget
    starts = trace.wanted.map { Self.start($0, trace, survey, limit: limit, budget: &budget) }
    count = starts.reduce(PathCount(0)) { $0 + $1.count }
    edges = starts.reduce(PathCount(0)) { $0 + $1.edges }
    let graph = trace.graph
    visitedEdges = (0..<graph.count).reduce(0) { sum, node in
      sum + graph.operands(of: node).count { trace.isNeeded($0) }
    }
  }

  private static func start(
    _ operand: Operand, _ trace: Trace, _ survey: PathSurvey, limit: Int, budget: inout Int
  ) -> Start {
    let search = PathSearch(trace, survey, from: operand, limit: limit, budget: budget)
    budget = search.budget
    var paths = search.paths.map { GradientPath(operand, $0, trace) }
    let count = survey.count(from: operand)
    if count == PathCount(paths.count) { paths.sort { $0.precedes($1) } }
    return Start(
      operand: operand, count: count, edges: survey.edges(from: operand), paths: paths,
      gradient: trace.gradient(of: operand) ?? 0)
  }
}
