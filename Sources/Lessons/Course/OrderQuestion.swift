// Putting the gates in an order: any order in which each has what it waits for is right.

internal import Expressions
internal import Graphs

/// Why an order of gates does not work.
public enum OrderRemark: Hashable, Sendable {
  /// There is no gate of this name.
  case unknown(String, suggestion: String?)
  /// The gate comes twice.
  case twice(String)
  /// These gates are missing.
  case missing([String])
  /// The gate comes before one that it waits for.
  case tooEarly(String, waitsFor: String, isForward: Bool)
}

/// The question for an order: `ask: forward` or `ask: backward`.
struct OrderQuestion: Question {
  /// What stands in front of the blank.
  static let label = "Order"
  /// Orders of more names than this are not read.
  private static let mostNames = 1_000

  private let graph: Graph
  private let isForward: Bool

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    graph = try block.graph()
    guard block.asked == ["forward"] || block.asked == ["backward"] else {
      throw block.askProblem(.unusableAsk(block.asked.joined(separator: ", "), kind: block.kind))
    }
    isForward = block.asked == ["forward"]
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let written = body.answer(behind: Self.label)
    var verdict = AnswerVerdict.blank
    if let written, !written.isBlank { verdict = self.verdict(written.text) }
    return QuestionMarking(
      .order, [AnswerMarking(Self.label, written, verdict, key: key)])
  }

  func solution(_ body: QuestionBody) -> [Int: String?] {
    guard let line = body.line(behind: Self.label) else { return [:] }
    return [line.number: "\(Self.label): \(key)"]
  }

  // MARK: - The order

  /// An order that works: that of the graph, or the same from behind.
  private var key: String {
    let nodes = isForward ? Array(0..<graph.count) : (0..<graph.count).reversed()
    return nodes.map(graph.name(of:)).joined(separator: ", ")
  }

  private func verdict(_ text: String) -> AnswerVerdict {
    let names = text.split { ",;→>–—<- \t".contains($0) }.prefix(Self.mostNames + 1)
      .map { String(AnswerReader.bare($0)) }.filter { !$0.isEmpty }
    return remark(names).map { .wrong(.order($0)) } ?? .right
  }

  private func remark(_ names: [String]) -> OrderRemark? {
    var done: Set<Int> = []
    for name in names {
      guard let node = node(named: name) else {
        let own = (0..<graph.count).map(graph.name(of:))
        return .unknown(String(name.prefix(80)), suggestion: nearest(to: name, in: own))
      }
      if done.contains(node) { return .twice(graph.name(of: node)) }
      if let before = waitsFor(node).first(where: { !done.contains($0) }) {
        return .tooEarly(
          graph.name(of: node), waitsFor: graph.name(of: before), isForward: isForward)
      }
      done.insert(node)
    }
    let missing = (0..<graph.count).filter { !done.contains($0) }.map(graph.name(of:))
    return missing.isEmpty ? nil : .missing(missing)
  }

  private func node(named name: String) -> Int? {
    (0..<graph.count).first { NameKey(graph.name(of: $0)) == NameKey(name) }
  }

  /// The nodes that must be done before this one: what it reads, or what reads it.
  private func waitsFor(_ node: Int) -> [Int] {
    guard isForward else {
      return (0..<graph.count).filter { user in
        graph.operands(of: user).contains(.node(node))
      }
    }
    return graph.operands(of: node).compactMap(\.node)
  }
}
