// Staged code for tests: the decks' exercise as CS231n would write it, and short ways to check a text.

import Expressions
import Graphs
import Lessons
import Reports

enum StagedSamples {
  static let exercise = "(x + σ(y)) / (σ(x) + (x + y)^2)"

  /// The solution of the decks' exercise, a line a step.
  static let solution = """
    import math

    x = 3  # example values
    y = -4

    # forward pass
    sigy = 1.0 / (1 + math.exp(-y))  # sigmoid in the numerator
    num = x + sigy
    sigx = 1.0 / (1 + math.exp(-x))  # sigmoid in the denominator
    xpy = x + y
    xpysqr = xpy**2
    den = sigx + xpysqr
    invden = 1.0 / den
    f = num * invden

    # backprop f = num * invden
    df = 1.0
    dnum = invden * df
    dinvden = num * df
    # backprop invden = 1.0 / den
    dden = (-1.0 / (den**2)) * dinvden
    # backprop den = sigx + xpysqr
    dsigx = (1) * dden
    dxpysqr = (1) * dden
    # backprop xpysqr = xpy**2
    dxpy = (2 * xpy) * dxpysqr
    # backprop xpy = x + y
    dx = (1) * dxpy
    dy = (1) * dxpy
    # backprop sigx
    dx += ((1 - sigx) * sigx) * dsigx
    # backprop num = x + sigy
    dx += (1) * dnum
    dsigy = (1) * dnum
    # backprop sigy
    dy += ((1 - sigy) * sigy) * dsigy
    """

  /// The solution with a line replaced.
  static func solution(replacing line: String, by other: String) -> String {
    lines(solution).map { $0 == line ? other : $0 }.joined(separator: "\n")
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The number of the line that starts with `text`.
  static func number(of text: String, in code: String) -> Int {
    (lines(code).firstIndex { $0.hasPrefix(text) } ?? -1) + 1
  }
}

/// What is said of staged code that should compute `task`.
func checkStaged(
  _ code: String, task: String? = nil, at point: String? = nil, seed: UInt64 = 1
) throws -> StagedResult {
  var options = StagedOptions()
  options.seed = seed
  options.point = try point.map { try Bindings(reading: [SourceText($0)]) }
  let task = try task.map { try StagedTask(program($0)) }
  return StagedChecker(task, options: options).check(SourceText(code))
}

extension StagedResult {
  /// The report on it as plain lines.
  var plain: String {
    var text = ""
    StagedReport(self, style: ReportStyle()).write(.plain, to: &text)
    return text
  }

  /// The first wrong line: its number and what is wrong.
  var blame: (line: Int, slip: StagedSlip)? {
    guard let line = firstWrong, case .wrong(let slip) = line.verdict else { return nil }
    return (line.line, slip)
  }
}
