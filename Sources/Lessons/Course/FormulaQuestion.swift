// Asking for formulas: the value of a node by its inputs, or a derivative.

internal import Expressions
internal import Graphs

/// The question for formulas: `ask: df/dx, df/dq`, or `ask: f`.
struct FormulaQuestion: Question {
  private struct Item {
    /// The label as it stands in the block, and as it is shown.
    let ask: String
    let label: String
    let target: FormulaTarget
  }

  private let graph: Graph
  private let center: [Double]?
  private let items: [Item]

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    let graph = try block.graph()
    self.graph = graph
    center = block.center(of: graph)
    var items: [Item] = []
    for ask in block.asked {
      guard let item = Self.item(ask, graph) else {
        throw block.askProblem(.unusableAsk(ask, kind: block.kind))
      }
      items.append(item)
    }
    guard !items.isEmpty else { throw block.askProblem(.unusableAsk("", kind: block.kind)) }
    let blanks = body.answers(to: items.map(\.ask))
    for (item, blank) in zip(items, blanks) where blank == nil {
      throw block.askProblem(.missingBlank(item.label))
    }
    self.items = items
  }

  private static func item(_ ask: String, _ graph: Graph) -> Item? {
    guard ask.contains("/") else {
      return graph.operand(called: ask).map {
        Item(ask: ask, label: ask, target: FormulaTarget(top: $0, bottom: nil))
      }
    }
    guard let (top, bottom) = DerivativeName.parts(ask), let above = graph.operand(called: top),
      let below = graph.operand(called: bottom), above != below, above.node != nil
    else { return nil }
    return Item(
      ask: ask, label: "∂\(top)/∂\(bottom)", target: FormulaTarget(top: above, bottom: below))
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let answers = zip(items, body.answers(to: items.map(\.ask))).map { item, written in
      AnswerMarking(item.label, written, verdict(item, written), key: key(item))
    }
    return QuestionMarking(.formula, answers)
  }

  private func verdict(_ item: Item, _ written: WrittenAnswer?) -> AnswerVerdict {
    guard let written, !written.isBlank else { return .blank }
    do throws(FormulaProblem) {
      let reader = WrittenFormulaReader(graph, inputsOnly: item.target.bottom == nil)
      let formula = try reader.read(written.text)
      let judge = FormulaJudge(graph, item.target, near: center)
      return judge.remark(formula).map { .wrong(.formula($0)) } ?? .right
    } catch {
      return .unreadable(.formula(.problem(error)))
    }
  }

  private func key(_ item: Item) -> String { FormulaKey(graph).text(item.target) }

  func solution(_ body: QuestionBody) -> [Int: String?] {
    var lines: [Int: String?] = [:]
    for (item, written) in zip(items, body.answers(to: items.map(\.ask))) {
      guard let number = written?.place.line,
        let line = body.lines.first(where: { $0.number == number }),
        let sign = line.text.firstIndex(of: "=")
      else { continue }
      lines[number] = "\(line.text[...sign]) \(key(item))"
    }
    return lines
  }
}

/// `df/dx` in a block.
enum DerivativeName {
  /// What stands above and below the line.
  static func parts(_ text: String) -> (top: String, bottom: String)? {
    let halves = text.split(separator: "/").map(QuestionBlock.trimmed)
    guard halves.count == 2,
      halves.allSatisfy({ $0.count > 1 && ($0.first == "d" || $0.first == "∂") })
    else { return nil }
    return (String(halves[0].dropFirst()), String(halves[1].dropFirst()))
  }
}

extension Graph {
  /// The input or node of this name; the output also by the name that the tables give it.
  func operand(called name: String) -> Operand? {
    if let operand = operand(named: name) { return operand }
    return NameKey(name) == NameKey(outputName) && output.constant == nil ? output : nil
  }
}

extension QuestionBlock {
  /// The point of the task; nil where it does not give every input a value.
  func center(of graph: Graph) -> [Double]? {
    let values = graph.inputs.map { input in
      task.point.first { NameKey($0.name) == NameKey(input.name) }?.number
    }
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }
}
