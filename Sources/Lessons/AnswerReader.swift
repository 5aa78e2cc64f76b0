// Reads one answer the way a teaching assistant would: leniently, and never by running anything.

internal import Expressions
internal import Gates
internal import Graphs

/// Why an answer is no number.
public enum AnswerProblem: Error, Hashable, Sendable {
  /// It is longer than anything that is an answer.
  case tooLong(limit: Int)
  /// A name in it stands for nothing here.
  case unknownName(String)
  /// It cannot be read as a number or an expression.
  case unreadable
  /// It can be read, but there is no such number: 1/0, 1e999.
  case noNumber
}

/// Reads answers, in which some names have a value.
public struct AnswerReader: Sendable {
  /// Answers with more characters than this are not read.
  public static let longest = 200
  /// Expressions with more names than this are not read.
  private static let mostNames = 2_000

  /// The names that may be used, with their values; of two that are spelled alike the first counts.
  private let names: [(name: String, value: Double)]

  /// A reader for answers in which these names may be used.
  public init(names: [(name: String, value: Double)] = []) {
    var known: Set<NameKey> = []
    self.names = names.prefix(Self.mostNames).filter { known.insert(NameKey($0.name)).inserted }
  }

  /// The answer in `text`; nil where nothing was written.
  ///
  /// - Throws: Why it is no number.
  public func read(_ text: String) throws(AnswerProblem) -> TypedAnswer? {
    guard text.utf8.count <= Self.longest * 4, text.count <= Self.longest else {
      throw .tooLong(limit: Self.longest)
    }
    var written = Self.lastValue(in: Self.bare(Substring(text)))
    written = Self.withoutRemark(written)
    // A full stop behind a number that has a point already ends a sentence.
    if written.last == ".", written.dropLast().contains(".") { written.removeLast() }
    if Self.isBlank(written) { return nil }
    let answer: TypedAnswer
    if let number = AnswerNumber(written) {
      answer = number.answer(written)
    } else {
      answer = try expression(written)
    }
    guard answer.value.isFinite else { throw .noNumber }
    return answer
  }

  // MARK: - What is an answer

  /// `text` without the marks of emphasis, code and mathematics around it.
  static func bare(_ text: Substring) -> Substring {
    var bare = text
    while let first = bare.first, first.isWhitespace || marks.contains(first) { bare.removeFirst() }
    while let last = bare.last, last.isWhitespace || marks.contains(last) { bare.removeLast() }
    return bare
  }

  /// `text` without `✓`, `?` or `(rounded)` behind a number.
  private static func withoutRemark(_ text: String) -> String {
    var rest = Substring(text)
    if rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex,
      rest[open...].dropFirst().dropLast().allSatisfy({ $0.isLetter || $0 == " " || $0 == "." })
    {
      rest = rest[..<open]
    }
    while let last = rest.last, last.isWhitespace || remarks.contains(last) { rest.removeLast() }
    return AnswerNumber(String(rest)) == nil ? text : String(rest)
  }

  private static let remarks: Set<Character> = [
    "?", "✓", "✔", "✔\u{FE0F}", "☑", "✅", "🗸", "√", ";",
  ]
  private static let marks: Set<Character> = ["*", "_", "`", "$", "\"", "'", "~", "≈", "=", "→"]

  /// What stands behind the last sign of equality: of `1 · 0.02 = 0.02`, 0.02.
  private static func lastValue(in text: Substring) -> String {
    let parts = text.split(separator: "=", omittingEmptySubsequences: true).flatMap {
      $0.split { $0 == "≈" || $0 == "≃" || $0 == "→" }
    }
    return String(bare(parts.last ?? ""))
  }

  static func isBlank(_ text: String) -> Bool {
    text.isEmpty || text.allSatisfy { "?….·_ ".contains($0) } && text != "."
      || text.allSatisfy { AnswerNumber.minus.contains($0) }
  }

  // MARK: - Expressions

  private func expression(_ text: String) throws(AnswerProblem) -> TypedAnswer {
    do throws(ProblemList) {
      return try value(of: Self.withPoints(text), shown: text)
    } catch {
      throw problem(error)
    }
  }

  /// Reads an expression; products such as `i₁i₂` are taken apart.
  private func value(
    of text: String, shown: String
  ) throws(ProblemList) -> TypedAnswer {
    do throws(ProblemList) {
      return try evaluated(text, shown: shown)
    } catch {
      guard let product = Self.product(in: error, text) else { throw error }
      return try evaluated(product, shown: shown)
    }
  }

  private func evaluated(_ text: String, shown: String) throws(ProblemList) -> TypedAnswer {
    let program = try Program(reading: SourceText(text), given: names.map(\.name))
    let graph = try Graph(program)
    var point: [Double] = []
    for input in graph.inputs {
      guard let known = names.first(where: { NameKey($0.name) == NameKey(input.name) }) else {
        throw ProblemList([
          Diagnostic(.missingValues(names: [input.name], command: nil), in: program.source, at: nil)
        ])
      }
      point.append(known.value)
    }
    let trace = Trace(graph, at: point, wanted: [])
    let value = trace.fault == nil ? trace.value(of: graph.output) : .nan
    return TypedAnswer(text: shown, value: value, form: .expression)
  }

  /// `text` with the products that the problems point at written out.
  static func product(in list: ProblemList, _ text: String) -> String? {
    var bytes = Array(text.utf8)
    for diagnostic in list.diagnostics.reversed() {
      guard case .unknownProduct(_, let product) = diagnostic.problem, let range = diagnostic.range
      else { return nil }
      let place = Int(range.start)..<Int(range.end)
      bytes.replaceSubrange(place, with: Array("(\(product))".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` with decimal points for decimal commas, unless a comma may separate arguments.
  private static func withPoints(_ text: String) -> String {
    let characters = Array(text)
    let hasCall = characters.indices.dropFirst().contains { place in
      characters[place] == "(" && (characters[place - 1].isLetter || characters[place - 1] == "_")
    }
    guard !hasCall, characters.contains(",") else { return text }
    return String(
      characters.indices.map { place in
        let isBetween =
          place + 1 < characters.count && characters[place + 1].isNumber
        return characters[place] == "," && isBetween ? "." : characters[place]
      })
  }

  private func problem(_ list: ProblemList) -> AnswerProblem {
    switch list.diagnostics.first?.problem {
    case .missingValues(let names, _)?: .unknownName(names.first ?? "")
    case .constantOutOfDomain?, .numberTooLarge?: .noNumber
    default: .unreadable
    }
  }
}
