// What can be wrong with the block of a worksheet, as facts with their place.

public import Expressions
public import Graphs

/// Why the block of a worksheet is no task.
public struct TaskProblem: Error, Sendable {
  /// What is wrong.
  public enum Fact: Sendable {
    /// A line without a colon.
    case noKey(line: String)
    /// A key that there is not.
    case unknownKey(String, suggestion: String?)
    /// A key that stands there twice.
    case repeated(Task.Key)
    /// Something about the block of a question that a worksheet has not.
    case question(QuestionFact)
    /// A key that must be there, and is not.
    case missing(Task.Key)
    /// Another version, or another kind of block.
    case unknownFormat(String)
    /// A value that the key cannot have.
    case unusable(Task.Key, String)
    /// The program, the point or a list of names says something that cannot be understood.
    case text(Task.Key, ProblemList)
    /// At this point a number does not exist.
    case fault(Expressions.Program, Trace)
    /// More numbers than a sheet can have.
    case tooLong(cells: Int, limit: Int)
  }

  /// What is wrong.
  public let fact: Fact
  /// The line in the block, counted from 1; nil where the task was not read from a block.
  public let line: Int?
  /// The character in the line, counted from 1.
  public let column: Int?

  init(_ fact: Fact, line: Int? = nil, column: Int? = nil) {
    self.fact = fact
    self.line = line
    self.column = column
  }
}
