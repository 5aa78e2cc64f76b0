// A row of the tables, and the many ways in which a student can name it.

internal import Expressions
internal import Graphs

/// A row of the tables.
public struct TableRow: Hashable, Sendable {
  /// One of the two tables.
  public enum Pass: Hashable, Sendable {
    /// The table of the forward pass.
    case forward
    /// The table of the backward pass.
    case backward
  }

  /// The name of its node; `∂f/∂x` for a line of the gradient.
  public let name: String
  /// Its table; nil where no table was named, and for lines of the gradient.
  public let pass: Pass?

  init(_ name: String, _ pass: Pass?) {
    self.name = name
    self.pass = pass
  }

  /// The row that a cell stands in.
  init(of cell: Cell, in trace: Trace) {
    let name = trace.graph.name(of: cell.operand)
    guard cell.operand.node != nil else {
      self.init("∂\(trace.graph.outputName)/∂\(name)", nil)
      return
    }
    self.init(name, cell.isForward ? .forward : .backward)
  }
}

/// The row that a student names: `v2`, `backward row of r`, `r · − ·`, `∂f/∂x`.
struct RowName {
  /// Texts with more characters than this name no row.
  private static let longest = 200
  /// Words around a name; where a node is called so, the other names go first.
  private static let fillers: Set<String> = [
    "a", "an", "at", "backward", "forward", "gate", "gradient", "in", "is", "it", "line", "node",
    "of", "pass", "row", "table", "the",
  ]

  /// The row, as it was named.
  let row: TableRow
  private let operand: Operand

  /// The row that `text` names; nil where there is none.
  init?(_ text: String, of trace: Trace) {
    guard text.count <= Self.longest else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "'") }
      .map(String.init)
    let operand = Self.gradient(text, trace) ?? Self.named(words, trace)
    guard let operand else { return nil }
    self.operand = operand
    guard operand.node != nil else {
      row = TableRow(of: Cell(gradientOf: operand.input ?? 0), in: trace)
      return
    }
    row = TableRow(trace.graph.name(of: operand), Self.pass(words))
  }

  /// Whether a cell stands in the row.
  func contains(_ cell: Cell) -> Bool {
    cell.operand == operand && (row.pass.map { ($0 == .forward) == cell.isForward } ?? true)
  }

  private static func pass(_ words: [String]) -> TableRow.Pass? {
    for word in words.map({ $0.lowercased() }) {
      if word == "forward" { return .forward }
      if word == "backward" || word == "backwards" { return .backward }
    }
    return nil
  }

  /// `∂f/∂x` and its spellings.
  private static func gradient(_ text: String, _ trace: Trace) -> Operand? {
    let key = QuestionBody.key(AnswerReader.bare(Substring(text)))
    return inputs(trace).first { input in
      key == QuestionBody.key("d\(trace.graph.outputName)/d\(trace.graph.name(of: input))")
    }
  }

  /// The inputs that have a line of their own.
  private static func inputs(_ trace: Trace) -> [Operand] {
    trace.graph.inputs.indices.map(Operand.input).filter(trace.isWanted)
  }

  /// What the first word that is a name stands for.
  private static func named(_ words: [String], _ trace: Trace) -> Operand? {
    let operands = (0..<trace.graph.count).map(Operand.node) + inputs(trace)
    let names = SheetNames(operands.map(trace.graph.name(of:)))
    let telling = words.filter { !fillers.contains($0.lowercased()) }
    for word in telling + words {
      if let found = names[NameKey(word).text] { return operands[found] }
    }
    return nil
  }
}
