// The report of a derivation: its formats, and what stands in each of its parts.

public import Expressions
public import Graphs

/// How a derivation is written.
public enum DeriveFormat: String, CaseIterable, Sendable {
  /// Lines for a terminal.
  case text
  /// One fact a line.
  case plain
  /// Lists for Markdown.
  case markdown
  /// One object, for programs.
  case json
  /// A document for LaTeX.
  case latex
}

/// A derivation, ready to be written.
public struct DeriveReport {
  let program: Program
  let derivation: Derivation
  let style: ReportStyle

  /// A report on the derivation of the gradients of `program`.
  public init(_ program: Program, _ derivation: Derivation, style: ReportStyle) {
    self.program = program
    self.derivation = derivation
    self.style = style
  }

  var graph: Graph { derivation.graph }

  /// Writes the report.
  public func write(_ format: DeriveFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: DeriveText(self).write(to: &output)
    case .plain: DerivePlain(self).write(to: &output)
    case .markdown: DeriveMarkdown(self).write(to: &output)
    case .json: DeriveJSON(self).write(to: &output)
    case .latex: DeriveLaTeX(self).write(to: &output)
    }
  }
}

// MARK: - What stands in the parts

extension DeriveReport {
  /// Whether all inputs and nothing else is asked for, so that the results are the gradient.
  var isGradient: Bool {
    derivation.wanted.count == graph.inputs.count
      && derivation.wanted.allSatisfy { $0.input != nil }
  }

  /// The nodes whose definition the reader needs: those that the program's text does not show.
  var definedNodes: [Int] {
    let showsOutput = program.statements.last?.name == nil
    return (0..<graph.count).filter { node in
      if derivation.trace != nil || !graph.isNamed(node) { return true }
      if showsOutput && graph.output == .node(node) { return true }
      return graph.operands(of: node).contains { $0.node.map { !graph.isNamed($0) } ?? false }
    }
  }

  /// The nodes that a gradient goes back through, from the output.
  var derivedNodes: [Int] {
    (0..<graph.count).reversed().filter { derivation.isNeeded(.node($0)) }
  }

  /// What the chain rule is applied to: nodes from the output back, then the inputs.
  var chained: [Operand] {
    derivedNodes.map(Operand.node)
      + graph.inputs.indices.map(Operand.input).filter(derivation.isNeeded)
  }

  /// Whether a value with several copies takes part.
  var hasForks: Bool { chained.contains { derivation.uses(of: $0).count > 1 } }

  /// What the reader should know though it is no mistake.
  var remarks: [Remark] {
    guard let trace = derivation.trace else { return Remark.ofText(program) }
    return Remark.all(program, Wording(trace: trace, style: style))
  }

  /// `x = 4, y = 3`; nil without a point.
  func point(_ wording: DeriveWording) -> String? {
    guard let trace = derivation.trace, !graph.inputs.isEmpty else { return nil }
    return graph.inputs.indices.map { input in
      "\(wording.name(.input(input))) = \(wording.number(trace.point[input]))"
    }.joined(separator: ", ")
  }

  /// The program in one line, cut where it is longer than a screen.
  func programText(limit: Int = 600) -> String {
    let text = String(decoding: graph.printed.prefix(limit * 4), as: UTF8.self)
    let isWhole = graph.printed.count <= limit * 4 && text.count <= limit
    let shown = isWhole ? text : String(text.prefix(limit)) + "…"
    return style.ascii ? ascii(shown) : shown
  }

  /// Notes for people, in full sentences.
  func notes(_ wording: DeriveWording) -> [String] {
    var notes = remarks.map(\.text)
    if hasForks { notes.insert(wording.copiesNote, at: 0) }
    if wording.approximations.anyShown { notes.append(wording.roundingNote) }
    return notes.map { style.ascii ? ascii($0) : $0 }
  }
}
