// Staged code that has been read: its steps, its names with their versions, and its statements.

internal import Expressions

/// Staged code as a flat list of steps.
struct StagedCode {
  /// A name of the code.
  struct Variable {
    let name: String
    let key: String
    let role: StagedRole
    var versions: [Version] = []
  }

  /// What a statement makes of a name.
  struct Version {
    /// The step that holds the value.
    let step: Int32
    /// The step on the right of the assignment.
    let right: Int32
    let statement: Int
    let assignment: Assignment
  }

  enum Assignment: String {
    case set = "="
    case add = "+="
    case subtract = "-="
    case multiply = "*="
    case divide = "/="
  }

  /// A line, or a part of one, that assigns something.
  struct Statement {
    let line: Int
    let column: Int
    /// Its text, from the first byte to the last.
    let bytes: Range<Int>
    var targets: [(variable: Int, version: Int)] = []
    /// Whether it could not be read.
    var isBroken = false
  }

  /// An input with the value that the code or the task gives it.
  struct Input {
    let name: String
    let key: String
    let value: Double?
    /// Whether it is moved from point to point; a constant of the code is not.
    let isMoved: Bool
  }

  var steps: [StagedStep] = []
  var variables: [Variable] = []
  var statements: [Statement] = []
  var inputs: [Input] = []
  var problems: [StagedProblem] = []
  /// The name that the code returns, or nil.
  var returned: String?
  /// The first statement of the backward pass.
  var backwardStart: Int?
  /// The names of values in the order in which the forward pass assigns them.
  var forwardOrder: [(variable: Int, version: Int)] = []

  /// What is odd in it, though it can be read.
  var remarks: [StagedRemark] = []
  private var values: [String: Int] = [:]

  /// The number of the value with this key.
  func variable(_ key: String) -> Int? { values[key] }

  mutating func add(_ variable: Variable) {
    variables.append(variable)
    if variable.role == .value, values[variable.key] == nil {
      values[variable.key] = variables.count - 1
    }
  }

  /// The most steps that are read.
  static let mostSteps = 20_000
}
