// What is said of staged code: what is wrong with a line, and which rule it breaks.

internal import Lessons

/// The sentences about lines of staged code.
struct StagedSentences {
  let result: StagedResult
  let style: ReportStyle

  private func number(_ value: Double) -> String { style.numbers.text(value) }

  private func name(_ text: String) -> String { VisibleLine.escaped(text) }

  /// `line 5`, `lines 5 and 7`.
  private func listed(_ lines: [Int]) -> String {
    let texts = lines.map(String.init)
    guard let last = texts.last, texts.count > 1 else { return "line \(texts.first ?? "")" }
    return "lines \(texts.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `three times`.
  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    case 3...9: ["three", "four", "five", "six", "seven", "eight", "nine"][count - 3] + " times"
    default: "\(count) times"
    }
  }

  /// The name that `line` is the gradient of, and how often that is used.
  private func subject(_ line: StagedLine) -> (gradient: String, of: String, uses: Int) {
    let gradient = line.names.first ?? ""
    let of = line.by ?? String(gradient.dropFirst())
    return (name(gradient), name(of), result.uses[of] ?? 0)
  }

  /// What is wrong with a line.
  func sentence(_ slip: StagedSlip, in line: StagedLine, reveals: Bool) -> String {
    let (gradient, of, uses) = subject(line)
    switch slip {
    case .overwrites(let lines):
      let how = reveals ? revealed(line) : "\(gradient) += …"
      return
        "This replaces what \(listed(lines)) put into \(gradient). \(of) is used \(times(uses)), "
        + "so its gradients add up: write \(how)"
    case .doubled(let earlier):
      return
        "This adds once more what line \(earlier) has put into \(gradient) already: every use of "
        + "\(of) sends back one share."
    case .missing(let lines):
      return
        "\(gradient) is not complete behind this line: \(of) is used in \(listed(lines)) too, and "
        + "what comes back from there is missing."
    case .readTooEarly(let other, let later):
      return
        "\(name(other)) is read here before it is complete: line \(later) still changes it. Move "
        + "this line behind that one: a gate waits until all gradients have arrived."
    case .neverSet(let other):
      return
        "No line sets \(name(other)). The backward pass starts with the gradient of the output by "
        + "itself, which is 1, and goes back line by line."
    case .start(let value):
      return "The backward pass starts with 1, and not with \(number(value)): the derivative of "
        + "\(of) by itself."
    case .wrongLocal(let line, let yours, let right):
      let key = reveals ? "; \(number(right)) is right" : ""
      return
        "The local derivative of line \(line) by \(of) is off: at the given values it comes out as "
        + "\(number(yours))\(key)."
    default: return factorSentence(slip, gradient: gradient, of: of)
    }
  }

  /// The student's own line with `+=`.
  private func revealed(_ line: StagedLine) -> String {
    let parts = line.text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return "+=" }
    return name(String(parts[0].filter { $0 != " " })) + " +=" + name(String(parts[1]))
  }

  private func factorSentence(_ slip: StagedSlip, gradient: String, of: String) -> String {
    switch slip {
    case .sign(let line):
      return "The sign is wrong: what comes back to \(of) through line \(line) has the other one."
    case .arrivingOmitted(let line, let arriving):
      return "That is the local derivative of line \(line) alone: multiply it by the gradient that "
        + "arrives there, \(name(arriving))."
    case .localOmitted(let line, let arriving):
      return
        "\(name(arriving)) is handed on as it arrived: multiply it by the local derivative of line "
        + "\(line) by \(of)."
    case .factorsAdded:
      return "The two factors are added: the chain rule multiplies them."
    case .notSwitched(let line):
      return
        "In the product of line \(line) the local derivative by \(of) is the other factor, not "
        + "\(of) itself."
    case .slope(let slip, let line):
      return slopeSentence(slip, line)
    case .factor(let factor, let line):
      return "This is \(number(factor)) times what comes back to \(of) through line \(line)."
    case .wrongArriving(let line, let arriving):
      return
        "The local derivative of line \(line) is right, but the gradient that arrives there is "
        + "\(name(arriving))."
    case .belongsTo(let other, let line):
      return "This is what line \(line) sends back to \(name(other)), and not to \(of)."
    case .stale(let other, let line):
      return
        "\(name(other)) has a new value since line \(line): the local derivative needs the one that "
        + "the forward pass used. Give the new value a name of its own."
    default:
      return "At the given values this is not what any use of \(of) sends back."
    }
  }

  private func slopeSentence(_ slip: StagedSlopeSlip, _ line: Int) -> String {
    let start = "The local derivative of line \(line) is off: "
    switch slip {
    case .inputForOutput:
      return start + "it is made of the output o, and the input i stands here."
    case .valueItself: return start + "the value of the line stands where its derivative belongs."
    case .oneMinusOnly: return start + "1 − o is only one of its two factors."
    case .exponentKept: return start + "the exponent is not one less."
    case .factorLost: return start + "the factor that the power or the root gives is missing."
    case .squareLost: return start + "something in it has to be squared."
    case .integrated: return start + "this is the integral."
    case .outputForInput:
      return start + "the function is taken of the output o, where the input i belongs."
    case .maskForgotten:
      return start + "nothing passes where the input is not greater than 0."
    case .maskInverted: return start + "the gradient passes where the input is greater than 0."
    }
  }
}
