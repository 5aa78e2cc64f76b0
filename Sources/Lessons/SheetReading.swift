// What a student's text says: an answer for some cells, and the places where it says something else.

/// A place in a text.
public struct SheetPlace: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The character in its line, counted from 1.
  public let column: Int

  /// The place at a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// An answer as it stands in the text.
public struct WrittenAnswer: Hashable, Sendable {
  /// What was written, without the sheet's own text around it; empty where nothing was.
  public let text: String
  /// Where it stands.
  public let place: SheetPlace

  /// The answer `text` at `place`.
  public init(_ text: String, at place: SheetPlace) {
    self.text = text
    self.place = place
  }
}

/// Something in a text that belongs to no cell.
public struct SheetProblem: Hashable, Sendable {
  /// What it is.
  public enum Fact: Hashable, Sendable {
    /// An answer for a node that the task does not have.
    case unknownNode(String)
    /// An answer for a number that the node does not have, such as do/di₃ of a sum of two.
    case unknownCell(String)
    /// A cell that has two answers, of which the last counts.
    case answeredTwice(Cell)
    /// The value of an input that is not the one of the task, and how it stands there.
    case changedInput(String, String)
    /// More answers than there are numbers in this place.
    case oneTooMany(String)
    /// A row in which the columns cannot be told apart.
    case unclearRow(String)
    /// Something that looks like an answer, of which it is not clear what it answers.
    case unclearAnswer(String)
    /// A line of more than so many characters, which is not read.
    case lineTooLong(limit: Int)
    /// More lines than this, of which the rest is not read.
    case tooManyLines(limit: Int)
  }

  /// What it is.
  public let fact: Fact
  /// Where it stands.
  public let place: SheetPlace

  /// The problem `fact` at `place`.
  public init(_ fact: Fact, at place: SheetPlace) {
    self.fact = fact
    self.place = place
  }
}

/// All that a text says about the cells of an exercise.
public struct SheetReading: Sendable {
  /// The most problems that are remembered: the first ones, and the last.
  static let mostProblems = 100

  /// The answers; blank ones too, where the sheet has a place for them.
  public private(set) var answers: [Cell: WrittenAnswer] = [:]
  /// What could not be placed, in the order of the text.
  public private(set) var problems: [SheetProblem] = []

  /// Whether the text has a place for any of the cells.
  public var isEmpty: Bool { answers.isEmpty }

  mutating func add(_ answer: WrittenAnswer, to cell: Cell) {
    if let before = answers[cell], !before.text.isEmpty {
      // A blank further down takes nothing back.
      guard !answer.text.isEmpty else { return }
      if before.text != answer.text { add(.answeredTwice(cell), at: answer.place) }
    }
    answers[cell] = answer
  }

  mutating func add(_ fact: SheetProblem.Fact, at place: SheetPlace) {
    if problems.count >= Self.mostProblems { problems.removeLast() }
    problems.append(SheetProblem(fact, at: place))
  }
}
