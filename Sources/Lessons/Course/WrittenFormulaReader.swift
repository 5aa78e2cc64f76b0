// Reads a formula that a student wrote, in which names of inputs and nodes stand for their values.

internal import Expressions
internal import Gates
internal import Graphs

/// A student's formula over the values of a program.
struct StudentFormula {
  let graph: Graph
  /// What the inputs of the formula stand for in the program.
  let operands: [Operand]

  /// Its value where the program has these.
  func value(_ passes: BoundedPasses) -> Interval {
    let point = operands.map(passes.value(of:))
    return BoundedPasses(graph, at: point).value(of: graph.output)
  }
}

/// Reads formulas over the names of a program.
struct WrittenFormulaReader {
  /// Longer formulas are not read.
  static let longest = 400
  /// Of larger programs only so many names may be used.
  private static let mostNames = 500

  private let graph: Graph
  private let names: [(name: String, operand: Operand)]
  private let nodes: [String]

  /// A reader; where `inputsOnly`, the names of nodes may not be used.
  init(_ graph: Graph, inputsOnly: Bool = false) {
    self.graph = graph
    let inputs = graph.inputs.indices.prefix(Self.mostNames).map { Operand.input($0) }
    let nodes = (0..<graph.count).prefix(Self.mostNames).map { Operand.node($0) }
    names = (inputs + (inputsOnly ? [] : nodes)).flatMap { operand in
      Self.spellings(graph.name(of: operand)).map { ($0, operand) }
    }
    self.nodes = inputsOnly ? nodes.map(graph.name(of:)) : []
  }

  /// The name, and how it is set in mathematics: ŷ for yhat, ℓ for l.
  private static func spellings(_ name: String) -> [String] {
    if name == "l" { return [name, "ℓ"] }
    guard name.hasSuffix("hat"), name.count == 4, let letter = name.first else { return [name] }
    return [name, "\(letter)\u{302}"]
  }

  /// The formula that `text` ends with, behind the last sign of equality.
  func read(_ text: String) throws(FormulaProblem) -> StudentFormula {
    guard text.utf8.count <= Self.longest * 4, text.count <= Self.longest else {
      throw .answer(.tooLong(limit: Self.longest))
    }
    let formula = prepared(text)
    guard !formula.contains(";"), !formula.contains("#") else { throw .answer(.unreadable) }
    do throws(ProblemList) {
      return try read(prepared: formula)
    } catch {
      throw problem(error)
    }
  }

  private func prepared(_ text: String) -> String {
    let plain = ComparisonText(step: step).rewritten(String(text.map { $0 == "𝟙" ? "1" : $0 }))
    let last = plain.split(separator: "=").map { AnswerReader.bare($0) }.last { !$0.isEmpty } ?? ""
    let end = last.lastIndex { !".,".contains($0) } ?? last.startIndex
    return last.isEmpty ? "" : String(last[...end])
  }

  /// A name for the function behind comparisons that the program does not use.
  private var step: String {
    let taken = Set(names.map { NameKey($0.name) })
    return ["step", "heaviside", "mask"].first { !taken.contains(NameKey($0)) } ?? "positive"
  }

  /// Functions that are no gates, but stand in derivatives of gates.
  private var functions: [(name: String, body: String)] {
    // Away from 0 the first is 1 or 0; at 0 it does not exist, and nothing is judged there.
    let all = [
      (step, "relu(u)/u"), ("heaviside", "relu(u)/u"), ("Φ", "(1 + erf(u/√2))/2"),
      ("φ", "exp(-u^2/2)/√(2π)"),
    ]
    let taken = Set(names.map { NameKey($0.name) } + [NameKey(step)])
    return all.enumerated().filter { $0 == 0 || !taken.contains(NameKey($1.0)) }.map(\.element)
  }

  private func read(prepared formula: String) throws(ProblemList) -> StudentFormula {
    let definitions = functions.filter { function in
      formula.indices.contains { formula[$0...].hasPrefix(function.name + "(") }
    }.map { "\($0.name)(u) = \($0.body); " }.joined()
    do throws(ProblemList) {
      return try parsed(definitions + formula)
    } catch {
      guard let product = AnswerReader.product(in: error, definitions + formula) else {
        throw error
      }
      return try parsed(product)
    }
  }

  private func parsed(_ text: String) throws(ProblemList) -> StudentFormula {
    let program = try Program(reading: SourceText(text), given: names.map(\.name))
    for input in program.inputs where operand(named: input.name) == nil {
      throw ProblemList([
        Diagnostic(.missingValues(names: [input.name], command: nil), in: program.source, at: nil)
      ])
    }
    let graph = try Graph(program)
    return StudentFormula(
      graph: graph, operands: graph.inputs.compactMap { operand(named: $0.name) })
  }

  private func operand(named name: String) -> Operand? {
    names.first { NameKey($0.name) == NameKey(name) }?.operand
  }

  private func problem(_ list: ProblemList) -> FormulaProblem {
    switch list.diagnostics.first?.problem {
    case .missingValues(let names, _)?: unknown(names.first ?? "")
    case .derivativeSign?: .derivativeInside
    case .ambiguousDivision(let first, let second)?, .ambiguousPower(let first, let second)?,
      .ambiguousRoot(let first, let second)?:
      .twoReadings(String(first.prefix(60)), String(second.prefix(60)))
    case .gateNeedsBrackets(let name, _)?: .needsBrackets(name)
    case .unclosedBracket?, .unopenedBracket?, .mismatchedBrackets?: .brackets
    case .unknownFunction(let name, let suggestion)?:
      .unknownName(String(name.prefix(80)), suggestion: suggestion)
    case .constantOutOfDomain?, .numberTooLarge?: .answer(.noNumber)
    default: .answer(.unreadable)
    }
  }

  private func unknown(_ name: String) -> FormulaProblem {
    let short = String(name.prefix(80))
    if let node = nodes.first(where: { NameKey($0) == NameKey(name) }) { return .nodeName(node) }
    if name.first == "d",
      names.contains(where: { NameKey($0.name) == NameKey(String(name.dropFirst())) })
    {
      return .derivativeInside
    }
    return .unknownName(short, suggestion: nearest(to: short, in: names.map(\.name)))
  }
}
