// What the text of an exercise says of inputs and functions, compared with what its blocks say.

internal import Expressions
internal import Gates
internal import Graphs

/// The equations in the text of an exercise: `x = 3`, `f = (x + y)·z`.
struct ProseClaims {
  /// Formulas in a text are no longer than this.
  private static let longest = 300

  private let file: ExerciseFile
  /// The values that questions give to each input.
  private var values: [NameKey: Set<Double>] = [:]
  private var graphs: [Graph] = []

  init(_ file: ExerciseFile) {
    self.file = file
    for entry in file.entries {
      for value in entry.block.task.point {
        values[NameKey(value.name), default: []].insert(value.number)
      }
      if let graph = try? entry.block.graph() { graphs.append(graph) }
    }
  }

  /// The equations that say something else.
  var flaws: [ExerciseFlaw] {
    prose.flatMap { line, text -> [ExerciseFlaw] in
      equations(in: text).compactMap { flaw(name: $0.name, right: $0.right, line: line) }
    }
  }

  /// The paragraphs of the text with the line in which each begins: no blocks, tables or blanks.
  private var prose: [(line: Int, text: String)] {
    var paragraphs: [(line: Int, text: String)] = []
    var isFenced = false
    var isOpen = false
    let lines = file.task.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      let isProse =
        !isFenced && !line.allSatisfy(\.isWhitespace)
        && !["#", "|", "`", "- ", "~"].contains { line.hasPrefix($0) }
      if isProse, isOpen {
        paragraphs[paragraphs.count - 1].text += " " + line
      } else if isProse {
        paragraphs.append((index + 1, String(line)))
      }
      isOpen = isProse
    }
    return paragraphs
  }

  /// Every `name = …` in a paragraph, with what follows it up to the next such sign.
  private func equations(in text: String) -> [(name: String, right: Substring)] {
    let signs = text.indices.filter { text[$0] == "=" }
    return signs.enumerated().map { number, sign in
      var left = text[..<sign]
      while left.last == " " { left.removeLast() }
      let name = left.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let isWhole = left.dropLast(name.count).last.map { " (“,;".contains($0) } ?? true
      let next = number + 1 < signs.count ? signs[number + 1] : nil
      let right = text[text.index(after: sign)..<(next ?? text.endIndex)]
      return (isWhole ? String(name.reversed()) : "", next == nil ? right : withoutName(right))
    }
  }

  /// What stands before the name at the end, which belongs to the next equation.
  private func withoutName(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    while let last = text.last, last.isLetter || last.isNumber || last == "_" { text.removeLast() }
    return text
  }

  private func flaw(name: String, right: Substring, line: Int) -> ExerciseFlaw? {
    let right = right.drop { $0 == " " || $0 == "`" }
    if let known = values[NameKey(name)] {
      let number = right.prefix { $0.isNumber || "−-.".contains($0) }
      let text = String(number.last == "." ? number.dropLast() : number)
      guard !isExpression(right, behind: text), let value = AnswerNumber(text)?.answer(text).value,
        !known.contains(value)
      else { return nil }
      return .otherValue(name: name, text: text, line: line)
    }
    return functionFlaw(name: name, right: right, line: line)
  }

  /// Whether a number is only the beginning of a formula.
  private func isExpression(_ right: Substring, behind number: String) -> Bool {
    let rest = right.dropFirst(number.count)
    let next = rest.drop { $0 == " " }.first
    return next.map { "+−-*·/^(".contains($0) || ($0.isLetter && rest.first != " ") } ?? false
  }

  // MARK: - Functions

  private func functionFlaw(name: String, right: Substring, line: Int) -> ExerciseFlaw? {
    let right = right.prefix(Self.longest)
    let named = graphs.filter { $0.operand(named: name)?.node != nil }
    guard !name.isEmpty, !named.isEmpty else { return nil }
    for end in Self.ends(of: right) {
      let text = AnswerReader.bare(right[..<end])
      guard text.contains(where: \.isLetter),
        let program = try? Program(reading: SourceText(String(text))),
        let claimed = try? Graph(program)
      else { continue }
      let same = named.compactMap { Self.isSame(claimed, $0, name) }
      guard !same.isEmpty, !same.contains(true) else { return nil }
      return .otherFunction(name: name, text: String(text), line: line)
    }
    return nil
  }

  /// Where a formula may end, the furthest place first.
  private static func ends(of text: Substring) -> [Substring.Index] {
    let stops = text.indices.filter { ",;:?!.“”`".contains(text[$0]) || text[$0] == " " }
    return [text.endIndex] + stops.reversed()
  }

  /// Whether a formula is the value of a node at a few points; nil where it speaks of other things.
  private static func isSame(_ claimed: Graph, _ graph: Graph, _ name: String) -> Bool? {
    guard let node = graph.operand(named: name) else { return nil }
    let places = claimed.inputs.map { graph.operand(named: $0.name) }
    guard places.allSatisfy({ $0 != nil }) else { return nil }
    var numbers = SeededNumbers(seed: 1)
    for _ in 0..<8 {
      let point = graph.inputs.map { _ in Double(numbers.below(900) + 100) / 400 }
      let trace = Trace(graph, at: point, wanted: [])
      guard trace.fault == nil else { continue }
      let own = claimed.value(at: places.compactMap { $0.map(trace.value(of:)) })
      let right = trace.value(of: node)
      guard (own - right).magnitude <= 1e-9 * max(1, right.magnitude) else { return false }
    }
    return true
  }
}
