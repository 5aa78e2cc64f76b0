// What a derivation says in whole sentences.

internal import Graphs

extension DeriveWording {
  /// In place of a local derivative with more parts than a reader can follow.
  var tooLong: String { notation.words("(too long to write: smaller gates take it apart)") }

  /// A node's value where its formula is too long.
  func longValue(_ node: Int) -> String {
    notation.words(graph.text(of: node, limit: Wording.longestText))
  }

  /// Why a value has copies.
  var copiesNote: String {
    let first = notation.inText(notation.copy(1, of: "x"))
    let second = notation.inText(notation.copy(2, of: "x"))
    return "A value x that is used more than once has a copy for every use: \(first), \(second), "
      + "\(notation.ellipsis) in the order of the nodes. A change of x changes all of them, so "
      + "the derivative by x is the sum of the derivatives by its copies."
  }

  var roundingNote: String {
    "\(notation.inText(notation.approximately)) stands where the rounded numbers shown would give another last "
      + "digit; every result was worked out from unrounded ones."
  }

  /// What cannot be shown in inputs alone: how long it would be.
  func lengthSentence(_ length: Double?, of what: String) -> String {
    let limit = InputsAlone.longest
    guard let length else {
      return "In inputs alone \(what) would have more than the \(limit) characters that are shown."
    }
    let count: String
    switch length {
    case ..<1e15: count = "\(Int(length))"
    case ..<Double.infinity: count = "about " + notation.inText(number(length))
    default: count = "more than " + notation.inText(number(1e308))
    }
    return "In inputs alone \(what) would have \(count) characters; up to \(limit) are shown."
  }
}

/// The results of a derivation: in names, in inputs alone, and as numbers.
struct DeriveResults {
  /// In names.
  let names: [String]
  /// In inputs alone; nil where that is too long or the same.
  let inputs: [String]?
  /// The sides of the gradient that are formulas: in names, and in inputs alone where that differs.
  private let vectors: [[String]]
  /// How long they would be in inputs alone, where that is too long.
  let sentence: String?
  /// At the point; nil without one.
  let numbers: [String]?

  /// The results of `report` in the words of `wording`.
  init(_ report: DeriveReport, _ wording: DeriveWording) {
    let derivation = report.derivation
    let equations = DeriveEquations(wording: wording)
    let alone = InputsAlone(wording)
    names = derivation.wanted.map(equations.result)
    inputs = alone.texts == names ? nil : alone.texts
    let inputEntries = inputs == nil ? nil : alone.entries
    vectors = [derivation.wanted.map(equations.entry)] + (inputEntries.map { [$0] } ?? [])
    let gradient = wording.notation.inText(wording.notation.nabla + wording.outputName)
    let what = report.isGradient ? gradient : derivation.wanted.count == 1 ? "it" : "they"
    sentence = alone.texts == nil ? wording.lengthSentence(alone.length, of: what) : nil
    numbers = derivation.trace.map { trace in
      derivation.wanted.map { wording.number(trace.gradient(of: $0) ?? 0) }
    }
  }

  /// The equations: one for the gradient, or one for each of several results.
  func equations(_ report: DeriveReport, _ wording: DeriveWording) -> [Equation] {
    if report.isGradient {
      let sides = (vectors + (numbers.map { [$0] } ?? [])).map(vector)
      return [Equation([wording.notation.nabla + wording.outputName] + sides)]
    }
    return report.derivation.wanted.enumerated().map { index, operand in
      Equation([
        wording.gradient(operand), names[index], inputs?[index], numbers?[index],
      ])
    }
  }

  private func vector(_ parts: [String]) -> String {
    "[" + parts.joined(separator: ", ") + "]"
  }
}
