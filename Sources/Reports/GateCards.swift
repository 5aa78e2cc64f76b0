// The cards of all gates: what each is called, computes and does to a gradient.

public import Gates

/// The card of every gate, for `backprop gates`.
public struct GateCards {
  private let style: ReportStyle
  private let gates: [Gate]

  /// Cards for `gates`.
  public init(_ gates: [Gate] = Gate.allCases, style: ReportStyle) {
    self.gates = gates
    self.style = style
  }

  /// Writes the cards.
  public func write(_ format: CardFormat, to output: inout some TextOutputStream) {
    switch format {
    case .text: writeText(to: &output)
    case .plain: for gate in gates { writePlain(gate, to: &output) }
    case .markdown: writeMarkdown(to: &output)
    case .json: writeJSON(to: &output)
    }
  }

  /// The facts of a card, each with its name.
  private func facts(_ gate: Gate) -> [(label: String, text: String)] {
    let card = gate.card
    let formulas = FormulaStyle.inputs(gate.inputs, ascii: style.ascii)
    let inputs = (0..<gate.inputs).map(Formula.input)
    let second = gate.inputs == 2 ? inputs[1] : 0
    let value = Formula.gate(gate, inputs[0], gate.inputs == 2 ? inputs[1] : nil)
    let slopes = gate.localDerivatives(inputs[0], second, output: .output)
    let derivatives = zip(formulas.inputs, [slopes.0, slopes.1]).map { label, slope in
      "do/d\(label) = \(slope.text(formulas))"
    }
    var facts = [
      ("names", plain(gate.callNames.joined(separator: ", "))),
      ("output", "o = " + definition(gate, value).text(formulas)),
      ("local derivatives", derivatives.joined(separator: ", ")),
      ("pattern", card.pattern.sentence),
    ]
    if gate.canBeOpened, let parts = gate.parts(inputs[0], second) {
      facts.append(("opened", plain(parts.text(formulas))))
    }
    if let domain = card.domain.sentence { facts.append(("domain", plain(domain))) }
    if let kink = kink(gate) { facts.append(("kink", plain(kink))) }
    return facts
  }

  /// What the gate computes; where the notation says no more than the name, its rule.
  private func definition(_ gate: Gate, _ value: Formula) -> Formula {
    guard case .function = gate.card.notation else { return value }
    let rule = gate.value(Formula.input(0), gate.inputs == 2 ? .input(1) : 0)
    return rule.asGate?.gate == gate ? gate.parts(.input(0), .input(1)) ?? rule : rule
  }

  private func plain(_ text: String) -> String { style.ascii ? ascii(text) : text }

  private func kink(_ gate: Gate) -> String? {
    switch gate.card.kink {
    case nil: return nil
    case .atTie: return "where the inputs are equal; the gradient goes to the first"
    case .atZero:
      let slope = gate.localDerivatives(0, 0, output: gate.value(0.0, 0)).0
      let taken =
        gate.inputs == 1 ? "0 is taken as \(style.numbers.text(slope))" : "0 is taken as i₂"
      return "at i\(gate.inputs == 1 ? "" : "₁") = 0, where the slope at \(taken)"
    }
  }

  private func writeText(to output: inout some TextOutputStream) {
    for gate in gates {
      let glyph = glyph(gate)
      output.write(Ink.title(glyph, color: style.color) + "  \(gate.card.name)\n")
      for (label, text) in facts(gate) {
        output.write("  " + paragraph("\(label): \(text)", width: style.width - 2, indent: 4))
      }
      output.write("\n")
    }
    output.write(
      paragraph(
        plain("A constant operand belongs to its gate: 2x is the gate 2 × ·, x³ is (·)³."),
        width: style.width))
  }

  private func glyph(_ gate: Gate) -> String {
    Formula.gate(gate, .input(0), gate.inputs == 2 ? .input(1) : nil)
      .text(.glyph(gate.inputs, ascii: style.ascii))
  }

  private func writePlain(_ gate: Gate, to output: inout some TextOutputStream) {
    for (label, text) in facts(gate) { output.write("\(gate.card.name), \(label): \(text)\n") }
  }

  private func writeMarkdown(to output: inout some TextOutputStream) {
    for gate in gates {
      output.write("### \(escapedForMarkdown(glyph(gate))) \(gate.card.name)\n\n")
      for (label, text) in facts(gate) { output.write("- \(label): \(escapedForMarkdown(text))\n") }
      output.write("\n")
    }
  }

  private func writeJSON(to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.key("format")
      json.string("backprop/gates/1")
      json.key("gates")
      json.array { json in
        for gate in gates {
          json.object { json in
            json.key("name")
            json.string(gate.card.name)
            json.key("glyph")
            json.string(glyph(gate))
            for (label, text) in facts(gate) {
              json.key(label == "local derivatives" ? "localDerivatives" : label)
              json.string(text)
            }
          }
        }
      }
    }
    output.write(json.finish())
  }
}

/// How cards are written.
public enum CardFormat: String, CaseIterable, Sendable {
  case text, plain, markdown, json
}

extension Gate {
  /// The signs and names that an expression may write the gate with.
  public var callNames: [String] {
    card.notation.signs + Gate.spellings.filter { $0.gate == self }.map(\.name)
      + (self == .exp ? ["e^u"] : [])
  }
}

extension Pattern {
  /// What the gate does to the gradient that arrives.
  var sentence: String {
    switch self {
    case .distributes: "distributes: every input gets the arriving gradient unchanged"
    case .flips: "flips: the gradient goes on, its sign turned where the slope is negative"
    case .switches: "switches: each input gets the arriving gradient times the other input"
    case .routes: "routes: one input gets the whole gradient, the other gets 0"
    case .gates: "gates: the gradient passes where the input is positive and stops elsewhere"
    case .scales: "scales: the gradient is multiplied by a slope that depends on the inputs"
    }
  }
}

extension Domain {
  /// For which inputs the gate is defined; nil where it is for all.
  var sentence: String? {
    switch self {
    case .everywhere: nil
    case .positive: "i > 0"
    case .nonNegative: "i ≥ 0; at 0 do/di is infinite"
    case .nonZero: "i ≠ 0"
    case .nonZeroSecond: "i₂ ≠ 0"
    case .unitInterval: "−1 ≤ i ≤ 1; at −1 and 1 do/di is infinite"
    case .nonZeroCosine: "cos(i) ≠ 0"
    case .realPower:
      "i₁ > 0; a negative base needs a whole exponent, and 0 one that is not negative; "
        + "do/di₂ only exists where i₁ > 0"
    }
  }
}
