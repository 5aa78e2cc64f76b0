// Why a gate has no output for its inputs, in words.

internal import Gates

/// Why a gate has no output for its inputs, and what to do.
struct DomainSentence {
  let message: String
  let help: String

  init(_ gate: Gate, _ inputs: [Double], overflows: Bool, _ numbers: NumberStyle) {
    let texts = inputs.map(numbers.text)
    let call = Self.call(gate, texts, ascii: numbers.ascii)
    if overflows {
      message = "\(call) is too large for a number"
      help =
        "numbers go up to about \(numbers.text(Double.greatestFiniteMagnitude)): make it smaller"
      return
    }
    let minusOne = numbers.text(-1)
    let exact = "\(gate.card.names[0]) is not defined at \(texts.joined(separator: ", "))"
    switch gate.card.domain {
    case .positive: (message, help) = (exact, "its input must be greater than 0")
    case .nonNegative: (message, help) = (exact, "its input must not be negative")
    case .unitInterval: (message, help) = (exact, "its input must lie between \(minusOne) and 1")
    case .nonZero, .nonZeroSecond:
      (message, help) = ("\(call) divides by zero", "the divisor must not be 0")
    case .realPower where inputs[0] == 0:
      (message, help) = (
        "\(call) divides by zero", "0 has no negative power: choose another base or exponent"
      )
    case .realPower:
      (message, help) = (
        "\(call) has no real value",
        "a negative base needs a whole exponent: a fractional power is a root"
      )
    case .everywhere, .nonZeroCosine:
      (message, help) = ("\(call) does not exist", "there is no number for it")
    }
  }

  /// The gate with its numbers in place: `1/0`, `exp(1000)`.
  private static func call(_ gate: Gate, _ inputs: [String], ascii: Bool) -> String {
    let operands = inputs.map { Formula.constant(0, text: $0) }
    return Formula.gate(gate, operands[0], operands.count > 1 ? operands[1] : nil)
      .text(FormulaStyle(inputs: [], ascii: ascii))
  }
}
