// Choosing options: one of them, or every one that fits.

internal import Graphs

/// The question for a choice, such as `ask: most sensitive`.
struct ChoiceQuestion: Question {
  /// What the answer is called.
  static let label = "Choice"

  private let isOfAll: Bool
  /// The options as they were shipped, each with what speaks against it.
  private let options: [(key: String, text: String, reason: ChoiceFact.Reason?)]

  init(_ block: QuestionBlock, _ body: QuestionBody) throws(TaskProblem) {
    let words = block.asked.joined(separator: ", ")
    let unusable = block.askProblem(.unusableAsk(words, kind: block.kind))
    guard let ask = ChoiceAsk(words) else { throw unusable }
    let graph = try block.graph()
    let own = ChoiceOption.all(in: body)
    guard own.count > 1 else { throw block.askProblem(.tooFewOptions) }
    let key = ChoiceKey(graph, at: block.center(of: graph), options: own.map(\.text))
    isOfAll = ask.isOfAll
    do throws(ChoiceFault) {
      let reasons = try key.reasons(ask)
      options = zip(own, reasons).map { ($0.key, $0.text, $1) }
    } catch {
      switch error {
      case .ask: throw unusable
      case .option(let option): throw block.askProblem(.unusableOption(option))
      case .ties(let options): throw block.askProblem(.tiedOptions(options))
      case .none: throw block.askProblem(.noRightOption)
      }
    }
  }

  func mark(_ body: QuestionBody) -> QuestionMarking {
    let marked = ChoiceOption.all(in: body).filter(\.isMarked)
    let known = options.indices.filter { index in marked.contains { $0.key == options[index].key } }
    let written = marked.first.map { first in
      WrittenAnswer(known.map { options[$0].text }.joined(separator: ", "), at: first.place)
    }
    let key = options.filter { $0.reason == nil }.map(\.text).joined(separator: ", ")
    return QuestionMarking(
      .choose, [AnswerMarking(Self.label, written, verdict(known), key: key)])
  }

  private func verdict(_ marked: [Int]) -> AnswerVerdict {
    if marked.isEmpty { return .blank }
    if !isOfAll, marked.count > 1 { return .unreadable(.choice(.chooseOne(marked: marked.count))) }
    let wrong = marked.compactMap { index in
      options[index].reason.map { ChoiceFact(option: options[index].text, reason: $0) }
    }
    if !isOfAll { return wrong.first.map { .wrong(.choice(.wrong($0))) } ?? .right }
    let missing = options.indices.count { options[$0].reason == nil && !marked.contains($0) }
    return wrong.isEmpty && missing == 0
      ? .right : .wrong(.choice(.selection(missing: missing, wrong: wrong)))
  }

  func solution(_ body: QuestionBody) -> [Int: String?] {
    var lines: [Int: String?] = [:]
    for option in ChoiceOption.all(in: body) {
      guard let own = options.first(where: { $0.key == option.key }) else { continue }
      lines[option.place.line] = option.line(isMarked: own.reason == nil)
    }
    return lines
  }
}
