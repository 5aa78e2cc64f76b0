// What staged code should compute, and how it is checked.

public import Expressions
public import Graphs

/// What staged code should compute.
public struct StagedTask: Sendable {
  /// The program.
  public let program: Program
  /// Its graph.
  public let graph: Graph
  /// Its point, where one is given.
  public let point: [Double]?

  /// The task to compute `program` and its gradient.
  public init(_ program: Program, point: [Double]? = nil) throws(ProblemList) {
    self.program = program
    graph = try Graph(program)
    self.point = point
  }
}

/// How staged code is checked.
public struct StagedOptions: Sendable {
  /// The line of a file that the text starts at.
  public var firstLine = 1
  /// The names by which the gradient is wanted; otherwise all inputs.
  public var wanted: [String]?
  /// Values for inputs that the code gives none.
  public var point: Bindings?
  /// What the points near the given one are made from.
  public var seed: UInt64 = 1

  /// The usual ones.
  public init() {}
}
