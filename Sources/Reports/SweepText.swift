// The error of a difference quotient against its step, as a plot of characters.

internal import Gates
internal import Graphs
internal import Lessons

extension CheckReport {
  /// A row for every step, with a bar as long as the error has digits.
  func sweepTable(_ sweep: StepSweep) -> Table {
    let name = wording.name(sweep.operand)
    let output = wording.outputName
    let minus = style.numbers.minus
    let columns = ["h", "quotient", "error", "error, 10 times for each step", "side"]
    return Table(
      "(\(output)(\(name) + h) \(minus) \(output)(\(name) \(minus) h)) / 2h for ever smaller h",
      columns: columns.enumerated().map { index, title in
        Table.Column(title: index == 3 ? "" : title, isAligned: false)
      }, rows: sweep.rows.count
    ) { index in
      let row = sweep.rows[index]
      return [
        [
          [Fragment(step(row), isUnbroken: true)], [Fragment(quotient(row), isUnbroken: true)],
          [Fragment(error(row), isUnbroken: true)],
          [Fragment(bar(row.error), .gradient, isUnbroken: true)],
          [Fragment(side(of: row, sweep), isUnbroken: true)],
        ]
      ]
    }
  }

  /// One fact a line.
  func sweepLines(_ sweep: StepSweep) -> [String] {
    sweep.rows.map { row in
      let side = side(of: row, sweep)
      return "Step h = \(step(row)): quotient \(quotient(row)), error \(error(row))"
        + (side.isEmpty ? "" : ", \(side)")
    }
  }

  private func step(_ row: StepSweep.Row) -> String { powerOfTen(row.exponent) }

  private func powerOfTen(_ exponent: Int) -> String {
    style.ascii ? "1e\(exponent)" : "10" + FormulaStyle.superscripted(exponent)
  }

  /// With more digits than elsewhere: the lesson is in the last ones.
  private func quotient(_ row: StepSweep.Row) -> String {
    guard let quotient = row.quotient else { return "none" }
    return sweepNumber(quotient, ascii: style.ascii)
  }

  /// A quotient for spreadsheets.
  func sweepCell(_ quotient: Double) -> String { sweepNumber(quotient, ascii: true) }

  private func sweepNumber(_ quotient: Double, ascii: Bool) -> String {
    guard case .rounded(let count) = style.numbers.digits else {
      return NumberStyle(digits: style.numbers.digits, ascii: ascii).text(quotient)
    }
    return NumberStyle(digits: .rounded(max(count, 8)), ascii: ascii).text(quotient)
  }

  private func error(_ row: StepSweep.Row) -> String { row.error.map(roughly) ?? "" }

  /// A bar for the digits that are wrong: none for an error of 10⁻¹⁶ or less.
  private func bar(_ error: Double?) -> String {
    guard let error, error > 0 else { return "" }
    let most = Double(min(32, max(8, style.width - 48)))
    let share = (Double.apply(.log10, error) + 16) / 16
    let length = Int((max(0, min(1, share)) * most).rounded())
    return String(repeating: style.ascii ? "#" : "█", count: length)
  }

  /// Which of the two errors prevails.
  func side(of row: StepSweep.Row, _ sweep: StepSweep) -> String {
    guard row.error != nil, let best = sweep.best else { return "" }
    if sweep.slopes != nil { return "kink" }
    if sweep.isSpoilt || sweep.isBlind { return "" }
    if sweep.isExact { return "exact" }
    let exponent = sweep.rows[best].exponent
    if row.exponent == exponent { return "best" }
    if row.isExact { return "exact" }
    return row.exponent > exponent ? "truncation" : "round-off"
  }

  /// What the plot shows.
  func sweepSentence(_ sweep: StepSweep) -> String {
    let name = wording.name(sweep.operand)
    guard let best = sweep.best, let error = sweep.rows[best].error else {
      return "There are no quotients: they take values on both sides of \(name), and "
        + "\(wording.outputName) does not exist on both."
    }
    if let slopes = sweep.slopes {
      let quotients =
        slopes.areEqual
        ? "so that is what every quotient gives" : "and a quotient over both sides mixes the two"
      return "No step helps: \(name) lies on a kink, \(sides(slopes)), \(quotients). Backprop says "
        + "\(wording.number(sweep.gradient))."
    }
    if sweep.isExact {
      return "Every step is exact: the quotient is the gradient but for its last bits. Neither "
        + "truncation nor round-off shows here."
    }
    if sweep.isSpoilt {
      return "No step tells: the errors are held against what backprop says, "
        + "\(wording.number(sweep.gradient)), and rounding has put that off by about as much itself."
    }
    if sweep.isBlind {
      return "No step helps: not one quotient comes near \(wording.number(sweep.gradient)). Over "
        + "small steps rounding hides the change of \(wording.outputName), and larger ones miss how "
        + "it bends."
    }
    let kind = sweep.gradient == 0 ? "" : ", relative to \(wording.number(sweep.gradient))"
    return "Best: h = \(step(sweep.rows[best])), with an error of \(roughly(error))\(kind). "
      + truncation(sweep, name) + " " + roundOff(sweep)
  }

  /// What steps larger than the best suffer from.
  private func truncation(_ sweep: StepSweep, _ name: String) -> String {
    let output = wording.outputName
    let minus = style.numbers.minus
    if sweep.showsTruncation {
      let shrinks = ", and the error shrinks with h\(style.ascii ? "^2" : "²")"
      return "Larger steps suffer from truncation: \(output) bends between \(name) \(minus) h and "
        + "\(name) + h\(sweep.fallsWithSquare ? shrinks : "")."
    }
    if sweep.leavesDomain { return "Larger steps reach where \(output) does not exist." }
    return
      "No truncation shows, however large the step: what \(output) bends to the left and to the "
      + "right of \(name) cancels in this quotient, as it does for every parabola."
  }

  /// What steps smaller than the best suffer from.
  private func roundOff(_ sweep: StepSweep) -> String {
    guard sweep.showsRoundOff else {
      return "No round-off shows, however small the step: the two values keep their digits."
    }
    return "Smaller steps suffer from round-off: the two values agree in ever more digits, their "
      + "difference keeps ever fewer, and the error grows with 1/h."
  }
}
