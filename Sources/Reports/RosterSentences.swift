// What is wrong with a roster, in words.

public import Lessons

extension RosterProblem {
  /// What is wrong, in one sentence without a full stop, behind the name of the file.
  var message: String {
    switch self {
    case .empty: "nobody is in it"
    case .noNameColumn: "no column of it holds names"
    case .noName(let line): "there is no name in line \(line)"
    case .twice(let name, let first, let line):
      "`\(VisibleLine.escaped(String(name.prefix(80))))` is in line \(first) and in line \(line)"
    case .openQuote(let line): "the quotation that begins in line \(line) never ends"
    case .tooLong(let limit): "it has more than \(limit) students"
    }
  }

  /// How to put it right.
  var help: String {
    switch self {
    case .empty, .noName: "write a name in every row"
    case .noNameColumn: "give the column with the names the title `name`"
    case .twice: "add a second name or a number, so that their sheets can be told apart"
    case .openQuote: "add the missing quotation mark, or leave both out"
    case .tooLong: "split it into several files"
    }
  }

  var line: Int? {
    switch self {
    case .empty, .noNameColumn, .tooLong: nil
    case .noName(let line), .twice(_, _, let line), .openQuote(let line): line
    }
  }
}

extension ErrorEntry {
  /// What is wrong with the roster in `file`.
  public init(_ problem: RosterProblem, file: String) {
    self.init(
      id: "roster", message: "the roster `\(VisibleLine.escaped(file))`: \(problem.message)",
      help: problem.help, position: problem.line.map { ($0, 1) })
  }
}
