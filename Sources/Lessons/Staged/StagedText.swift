// Tells staged code from a worksheet: a file of either kind may be handed in to be checked.

internal import Expressions

/// The staged code in a text.
public struct StagedText: Sendable {
  /// The code, each line where it stands in the text, and empty lines for what is none.
  public let code: String

  /// Languages that a fenced block of staged code may be marked with.
  private static let languages: Set<String> = [
    "python", "python3", "py", "numpy", "swift", "backprop-code",
  ]

  /// Finds the staged code in a text that was handed in; nil where there is none.
  ///
  /// All of a Python file is code. In any other text the task of a worksheet makes it a worksheet;
  /// then blocks that are marked as code are code, and blocks without a mark that compute
  /// something; without such blocks all of the text is code if it computes something.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isPython: Whether its file says that it is Python.
  public init?(_ text: String, isPython: Bool) {
    if isPython {
      code = text
      return
    }
    guard FencedBlock.all(in: text).isEmpty else { return nil }
    let marked = FencedBlock.all(in: text, marked: Self.languages.contains)
    let bare = FencedBlock.all(in: text, marked: \.isEmpty).filter { Self.computes($0.text) }
    let blocks = (marked + bare).sorted { $0.line < $1.line }
    guard blocks.isEmpty else {
      code = Self.inPlace(blocks)
      return
    }
    guard Self.computes(text) else { return nil }
    code = text
  }

  /// The blocks with so many empty lines between them that every line keeps its number.
  private static func inPlace(_ blocks: [FencedBlock]) -> String {
    var text = ""
    var line = 1
    for block in blocks {
      text += String(repeating: "\n", count: max(0, block.line - line)) + block.text + "\n"
      line = block.line + 1 + block.text.utf8.count { $0 == 0x0A }
    }
    return text
  }

  // MARK: - Code or not

  /// Whether most statements give values to names, and one computes its value from other names.
  ///
  /// The answers of a worksheet are numbers behind labels.
  private static func computes(_ text: String) -> Bool {
    var lexer = StagedLexer(SourceText(beginning(of: text)), firstLine: 1)
    lexer.read()
    let blocks = StagedBlocks(lexer.tokens)
    var (assignments, others, computing) = (0, blocks.problems.count, 0)
    for statement in blocks.statements {
      switch StagedAssignment(statement) {
      case .ignored, .returned: continue
      case .assignment(let targets, _, let values):
        guard !targets.joined().contains(where: isCell) else { return false }
        assignments += 1
        if values.contains(where: computes) { computing += 1 }
      case .expression(let tokens) where tokens.count == 1 && tokens.first?.name != nil: continue
      case .expression, .refused: others += 1
      }
    }
    return computing > 0 && assignments > others
  }

  /// As much of a text as code may have, in whole lines.
  private static func beginning(of text: String) -> String {
    let bytes = text.utf8.prefix(StagedLexer.longestText)
    guard bytes.endIndex < text.endIndex, let end = bytes.lastIndex(of: 0x0A) else {
      return String(Substring(bytes))
    }
    return String(text[..<end])
  }

  /// Whether a name is one of a number on a worksheet, such as `v1.o`.
  private static func isCell(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: ".")) && !name.hasSuffix(".grad")
  }

  private static func computes(_ value: ArraySlice<StagedToken>) -> Bool {
    guard value.contains(where: { $0.name != nil }) else { return false }
    var scope = AnyScope()
    var parser = StagedParser(value)
    return (try? parser.read(&scope)) != nil
  }
}

/// A scope in which every name has a value, to see whether something is an expression.
private struct AnyScope: StagedScope {
  private var count: Int32 = 0

  mutating func step(named name: String, at token: StagedToken) -> Int32 { next() }

  mutating func add(
    _ kind: StagedStep.Kind, _ operands: [Int32], at token: StagedToken
  ) -> Int32 { next() }

  mutating func call(_ name: String, _ arguments: [Int32], at token: StagedToken) -> Int32? {
    next()
  }

  func has(_ name: String) -> Bool { false }

  private mutating func next() -> Int32 {
    count += 1
    return count
  }
}
