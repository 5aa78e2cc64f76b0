// What the names in an expression of staged code mean, and where its steps go.

/// What an expression means by its names, and where its steps go.
protocol StagedScope {
  /// The step that a name stands for.
  mutating func step(named name: String, at token: StagedToken) throws(StagedRefusal) -> Int32
  /// Adds a step.
  mutating func add(
    _ kind: StagedStep.Kind, _ operands: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32
  /// The value of a function of the student's own; nil where there is none of this name.
  mutating func call(
    _ name: String, _ arguments: [Int32], at token: StagedToken
  ) throws(StagedRefusal) -> Int32?
  /// Whether the name has a value here.
  func has(_ name: String) -> Bool
}

/// A problem on its way up to the statement that it is in.
struct StagedRefusal: Error {
  let kind: StagedProblem.Kind
  let token: StagedToken
}
