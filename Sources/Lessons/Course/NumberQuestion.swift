// Writing down numbers: values, gradients, changes, difference quotients, counts of paths.

internal import Expressions
internal import Graphs

/// The question for numbers: `ask: f, df/dx, change after x+0.1`.
struct NumberQuestion: Question {
  private let sheets: [NumberSheet]
  private let items: [NumberItem]
  private let labels: ShippedLabels
  private let asked: Set<WorkedNumber>
  private let askedSources: Set<WorkedNumber.Source>

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    var reader = NumberItemReader(try block.exercise())
    var items: [NumberItem] = []
    for text in block.asked {
      guard let item = reader.item(text) else {
        throw block.askProblem(.unusableAsk(String(text.prefix(80)), kind: block.kind))
      }
      items.append(item)
    }
    labels = ShippedLabels(body)
    guard !items.isEmpty, labels.labels.count == items.count else {
      throw block.askProblem(.blanksMismatch(asked: items.count, blanks: labels.labels.count))
    }
    self.items = items
    sheets = reader.sheets
    asked = Set(
      items.compactMap { item in if case .worked(let number) = item { number } else { nil } })
    let graph = sheets[0].trace.graph
    askedSources = Set(items.compactMap { $0.source(in: graph) })
  }

  private var trace: Trace { sheets[0].trace }
  private var digits: Digits { sheets[0].exercise.digits }

  // MARK: - Marking

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let written = labels.lines(in: body).map { $0?.answer }
    let markings = sheets.indices.map { sheets[$0].mark(answers(toSheet: $0, written)) }
    var judge = WorkedJudge(
      trace: trace, digits: digits, asked: asked, askedSources: askedSources)
    let verdicts: [AnswerVerdict?] = items.indices.map {
      inTables(items[$0], written[$0], markings, judge)
    }
    for (index, item) in items.enumerated() {
      guard let source = item.source(in: trace.graph), verdicts[index]?.isRight == false,
        let answer = try? reader.read(written[index]?.text ?? "")
      else { continue }
      judge.own[source] = (answer, labels.labels[index])
    }
    let marks = items.indices.map { index in
      AnswerMarking(
        labels.labels[index], written[index],
        verdicts[index] ?? besideTables(items[index], written[index], judge),
        key: key(items[index]))
    }
    var marking = QuestionMarking(.number, marks, sheet: markings[0])
    marking.further = Array(markings.dropFirst())
    return marking
  }

  /// A reader of numbers in which inputs may be used.
  private var reader: AnswerReader {
    AnswerReader(names: zip(trace.graph.inputs, trace.point).map { ($0.name, $1) })
  }

  /// What was written for the cells of a sheet; values that it shares with the first are known.
  private func answers(
    toSheet sheet: Int, _ written: [WrittenAnswer?]
  ) -> [(cell: Cell, written: WrittenAnswer)] {
    let isPart = sheet > 0 && sheets[sheet].trace.graph.outputName != trace.graph.outputName
    return items.indices.compactMap { index in
      guard let text = written[index] else { return nil }
      switch items[index] {
      case .cell(let cell, sheet), .after(_, _, let cell, sheet): return (cell, text)
      case .cell(let cell, 0) where isPart && cell.quantity == .output:
        let name = trace.graph.name(of: cell.operand)
        return sheets[sheet].node(named: name).map { (Cell($0, .output), text) }
      default: return nil
      }
    }
  }

  /// The verdict on a number of tables; nil for others.
  private func inTables(
    _ item: NumberItem, _ written: WrittenAnswer?, _ markings: [Marking], _ judge: WorkedJudge
  ) -> AnswerVerdict? {
    switch item {
    case .cell(let cell, let sheet):
      return Self.verdict(markings[sheet].entry(cell)?.verdict ?? .blank, cell, sheet)
    case .after(let node, let moves, let cell, let sheet):
      let said = markings[sheet].entry(cell)?.verdict ?? .blank
      guard mayBeSlip(said), let answer = try? reader.read(written?.text ?? "") else {
        return Self.verdict(said, cell, sheet)
      }
      let guesses = trace.guesses(for: .node(node), after: moves)
      let right = sheets[sheet].trace.value(of: cell)
      let slips = judge.hits(answer, guesses, right: [right]).map(\.slip)
      guard !slips.isEmpty else { return Self.verdict(said, cell, sheet) }
      return .wrong(.number(.slips(slips, in: .value(trace.graph.name(of: node)))))
    case .worked, .paths: return nil
    }
  }

  /// Whether an answer may come from a slip with the move: one with few digits may be the value
  /// before it, which is near.
  private func mayBeSlip(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .wrong(let findings): !findings.contains { $0.mistake.family <= .fork }
    case .imprecise: true
    default: false
    }
  }

  private static func verdict(_ verdict: Verdict, _ cell: Cell, _ sheet: Int) -> AnswerVerdict {
    let remark =
      sheet == 0 ? AnswerRemark.cell(cell) : .number(.further(cell, sheet: sheet - 1))
    return switch verdict {
    case .blank: .blank
    case .unreadable(let problem): .unreadable(.answer(problem))
    case .right, .rightByItself, .rounded, .imprecise(isRight: true): .right
    case .follows: .follows(remark)
    case .imprecise(isRight: false), .wrong: .wrong(remark)
    }
  }

  /// The verdict on a number beside the tables.
  private func besideTables(
    _ item: NumberItem, _ written: WrittenAnswer?, _ judge: WorkedJudge
  ) -> AnswerVerdict {
    do throws(AnswerProblem) {
      guard let answer = try reader.read(written?.text ?? "") else { return .blank }
      switch item {
      case .worked(let number):
        return judge.verdict(answer, for: number, number.subject(in: trace.graph))
      case .paths(let input):
        return judge.verdict(answer, paths: trace.paths(from: input), from: input)
      case .cell, .after: return .blank
      }
    } catch {
      return .unreadable(.answer(error))
    }
  }

  // MARK: - Solutions

  func solution(_ body: QuestionBody) -> [Int: String?] {
    var lines: [Int: String?] = [:]
    for (item, line) in zip(items, labels.lines(in: body)) {
      if let line { lines[line.line.number] = line.filled(key(item)) }
    }
    return lines
  }

  private func key(_ item: NumberItem) -> String {
    switch item {
    case .cell(let cell, let sheet), .after(_, _, let cell, let sheet):
      text(sheets[sheet].trace.value(of: cell))
    case .worked(let number): text(trace.value(of: number))
    case .paths(let input): trace.paths(from: input).digits ?? ""
    }
  }

  private func text(_ value: Double) -> String {
    value == 0 ? "0" : (value < 0 ? "−" : "") + digits.text(ofMagnitude: value.magnitude)
  }
}

extension NumberItem {
  /// What other numbers are worked out from, where it is that.
  fileprivate func source(in graph: Graph) -> WorkedNumber.Source? {
    switch self {
    case .cell(let cell, sheet: 0):
      if cell.quantity == .gradient { return cell.operand.input.map { .gradient($0) } }
      return cell.quantity == .output && cell.operand == graph.output ? .output([]) : nil
    case .after(let node, let moves, _, _):
      return Operand.node(node) == graph.output ? .output(moves) : nil
    case .cell, .worked, .paths: return nil
    }
  }
}

extension WorkedNumber {
  fileprivate func subject(in graph: Graph) -> NumberSubject {
    switch form {
    case .change: .change
    case .predicted: .predictedChange
    case .quotient: .quotient
    case .central: .central
    case .step: .step(graph.name(of: .input(moves[0].input)))
    }
  }
}
