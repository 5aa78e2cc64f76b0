// What is said of a formula that is not right.

internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: FormulaRemark) -> String {
    switch remark {
    case .problem(let problem): sentence(problem)
    case .numberOnly: "A formula is asked for, not a number: it is not the same everywhere."
    case .nowhere: "It has no value where the right formula has one."
    case .differs(let slip?, _): sentence(slip)
    case .differs(nil, let place?): difference(place)
    case .differs(nil, nil): "It is another function."
    }
  }

  private func difference(_ place: FormulaPlace) -> String {
    let value = number(place.yours)
    if place.point.isEmpty { return "Yours is \(value); the right one is not." }
    return asked("\(capitalized(at(place))) yours gives \(value), the right one does not.")
      ?? "What do you get \(at(place)), and what does a difference quotient say there?"
  }

  /// `at x = 2, y = −1`.
  func at(_ place: FormulaPlace) -> String {
    let most = 8
    let values = place.point.prefix(most).map { "\(shown($0.name)) = \(number($0.number))" }
    return "at " + values.joined(separator: ", ") + (place.point.count > most ? ", …" : "")
  }

  func number(_ value: Double) -> String {
    NumberStyle(digits: .rounded(7), ascii: style.ascii).text(value)
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `∂f/∂x`, where both have a name; else in words.
  func quotient(_ top: String, _ bottom: String) -> String {
    let areNames = [top, bottom].allSatisfy { name in
      name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "[" || $0 == "]" }
    }
    return areNames
      ? "∂\(shown(top))/∂\(shown(bottom))"
      : "the derivative of \(shown(top)) by \(shown(bottom))"
  }

  // MARK: - What cannot be read

  private func sentence(_ problem: FormulaProblem) -> String {
    switch problem {
    case .answer(.unreadable): "It cannot be read as a formula. Write it as in the program."
    case .answer(.tooLong(let limit)): "A formula has at most \(limit) characters."
    case .answer: "There is no such number."
    case .unknownName(let name, let suggestion):
      "\(shown(name)) stands for nothing here."
        + (suggestion.map { " Did you mean \(shown($0))?" } ?? "")
    case .nodeName(let name): "Write it with the inputs alone: \(shown(name)) is a node."
    case .derivativeInside: "Write the derivatives out, with names of inputs and nodes."
    case .twoReadings(let first, let second):
      "It can be read in two ways: write \(shown(first)) or \(shown(second))."
    case .needsBrackets(let name): "\(shown(name)) needs brackets around what it is applied to."
    case .brackets: "A bracket is not closed, or was never opened."
    }
  }

  // MARK: - Slips

  private func sentence(_ slip: FormulaSlip) -> String {
    switch slip {
    case .sign: "The sign is wrong; the rest is right."
    case .missingPath(let fork, let user):
      asked(
        "\(shown(fork)) is used more than once: what comes back from \(shown(user)) is missing.")
        ?? "How many edges leave \(shown(fork)), and does each of them have its term?"
    case .onlyPath(let fork, let user):
      asked(
        "\(shown(fork)) is used more than once: this is only what comes back from \(shown(user)).")
        ?? "How many edges leave \(shown(fork)), and does each of them have its term?"
    case .otherDerivative(let top, let bottom): "That is \(quotient(top, bottom))."
    case .functionItself(let top): "That is \(shown(top)) itself, not its derivative."
    case .missingLink(let top, let bottom):
      asked("A factor of the chain is missing: \(quotient(top, bottom)).")
        ?? "Which gates lie on the way, and does each of them have its factor?"
    case .linkSign(let top, let bottom):
      asked("The sign of one factor is wrong: that of \(quotient(top, bottom)).")
        ?? "If \(shown(bottom)) goes up, does \(shown(top)) go up or down?"
    default: localSentence(slip)
    }
  }

  private func localSentence(_ slip: FormulaSlip) -> String {
    switch slip {
    case .linkIsValue(let top, let bottom):
      asked("\(shown(top)) itself stands where \(quotient(top, bottom)) should.")
        ?? "What is \(quotient(top, bottom))?"
    case .notSwitched(let top, let bottom):
      asked("In the product \(shown(top)), the factor for \(shown(bottom)) is the other one.")
        ?? "The product \(shown(top)) switches its inputs: which one does \(shown(bottom)) get?"
    case .reciprocal(let top, let bottom):
      asked("\(capitalized(quotient(top, bottom))) is upside down.")
        ?? "What is \(quotient(top, bottom))?"
    case .wrongInside(let top):
      "The rule for the slope of \(shown(top)) is right, but it takes the output of the gate."
    case .exponentLost(let top):
      asked("The slope of \(shown(top)) has the exponent as a factor.")
        ?? "What comes down in front of a power when it is differentiated?"
    case .exponentKept(let top):
      asked("The slope of \(shown(top)) has an exponent that is lower by 1.")
        ?? "What happens to the exponent of a power when it is differentiated?"
    case .constantFactor:
      "It is the right one up to a constant factor. Which gate multiplies by a number?"
    case .missingFactor(let name): asked("A factor \(shown(name)) is missing.") ?? oneFactor
    case .extraFactor(let name): asked("A factor \(shown(name)) is too much.") ?? oneFactor
    default: ""
    }
  }

  private var oneFactor: String { "One factor is not right. Which gates lie on the way?" }
}
