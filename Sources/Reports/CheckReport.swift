// The report of a gradient check: its formats, its table, and its numbers.

public import Expressions
internal import Gates
public import Graphs
internal import Lessons

/// Gradients with their witnesses, ready to be written.
public struct CheckReport: TableReport {
  let check: GradientCheck
  /// How difference quotients depend on their step, where that was asked for.
  let sweep: StepSweep?
  /// The evaluation: its header, its remarks, its wording.
  let eval: EvalReport

  /// A report on `check`, which held the gradients of `trace` against other ways to compute them.
  public init(
    _ program: Program, _ trace: Trace, _ check: GradientCheck, sweep: StepSweep? = nil,
    style: ReportStyle
  ) {
    self.check = check
    self.sweep = sweep
    eval = EvalReport(program, trace, style: style)
  }

  /// Writes the report.
  public func write(_ format: TableFormat, to output: inout some TextOutputStream) {
    format.write(self, to: &output)
  }

  /// The gradients, a line for every way to compute one.
  var table: Table {
    Table("Gradient check", columns: columns, rows: check.entries.count) { row in
      let entry = check.entries[row]
      return ways(of: entry).enumerated().map { index, way in
        [
          index == 0 ? [Fragment(wording.name(entry.operand))] : [], [Fragment(way.name)],
          way.parts, [Fragment(way.agreement)],
          index == 0 ? [Fragment(verdict(entry))] : [],
        ]
      }
    }
  }
}

extension CheckReport {
  /// The table for narrow pages: what every way gives in one line.
  var narrowTable: Table {
    let columns = ["input", "", "verdict"].map { Table.Column(title: $0, isAligned: false) }
    return Table("Gradient check", columns: columns, rows: check.entries.count) { row in
      let entry = check.entries[row]
      return ways(of: entry).enumerated().map { index, way in
        let agreement = way.agreement.isEmpty ? [] : [Fragment("(\(way.agreement))")]
        return [
          index == 0 ? [Fragment(wording.name(entry.operand))] : [],
          [Fragment("\(way.name):")] + way.parts + agreement,
          index == 0 ? [Fragment(verdict(entry))] : [],
        ]
      }
    }
  }

  private var columns: [Table.Column] {
    ["input", "way", "gradient", "agreement", "verdict"].map {
      Table.Column(title: $0, isAligned: $0 != "verdict")
    }
  }

  /// The table with a row for every way, for formats in which a cell has one line.
  var flatTable: Table {
    let rows = (0..<check.entries.count).flatMap(table.lines)
    return Table("Gradient check", columns: columns, rows: rows.count) { [rows[$0]] }
  }
}

// MARK: - The ways

extension CheckReport {
  /// A way to compute a gradient, what it gives, and how well that agrees with backprop.
  struct Way {
    let name: String
    let parts: [Fragment]
    var agreement = ""

    var text: String { joined(parts) }
  }

  func ways(of entry: CheckedGradient) -> [Way] {
    var ways = [
      Way(name: "backprop", parts: [number(entry.gradient)]),
      Way(
        name: "forward mode", parts: [number(entry.forward)],
        agreement: agreement(entry, entry.forward)),
    ]
    if let slopes = entry.slopes {
      ways.append(Way(name: "from the left", parts: quotient(slopes.left)))
      ways.append(Way(name: "from the right", parts: quotient(slopes.right)))
    } else if let differences = entry.differences {
      ways.append(
        Way(
          name: name(of: differences), parts: quotient(differences),
          agreement: agreement(entry, differences.value, within: differences.error)))
    }
    if let paths = entry.paths {
      ways.append(
        Way(
          name: paths.count == 1 ? "1 path" : "\(paths.count) paths", parts: [number(paths.sum)],
          agreement: agreement(entry, paths.sum)))
    }
    return ways
  }

  private func name(of quotient: DifferenceQuotient) -> String {
    quotient.side == .central ? "differences" : "differences, \(quotient.side.rawValue)"
  }

  private func number(_ value: Double) -> Fragment { Fragment(wording.number(value), .gradient) }

  private func quotient(_ quotient: DifferenceQuotient) -> [Fragment] {
    // A 0 may be what is left of a number too small to be held; nobody wants to hear of that.
    let error = quotient.value == 0 && quotient.error < 1e-300 ? 0 : quotient.error
    return [number(quotient.value), Fragment(plusOrMinus(error), isUnbroken: true)]
  }

  /// `± 2·10⁻¹³`, to one digit.
  func plusOrMinus(_ error: Double) -> String {
    (style.ascii ? "+- " : "± ") + roughly(error)
  }

  /// The number to one digit, also where more stand before the decimal point.
  func roughly(_ value: Double) -> String {
    var value = value
    if value.magnitude >= 10, value.isFinite {
      let unit = Double.power(10, Double.apply(.log10, value.magnitude).rounded(.down))
      value = (value / unit).rounded() * unit
    }
    return NumberStyle(digits: .rounded(1), ascii: style.ascii).text(value)
  }

  private func agreement(
    _ entry: CheckedGradient, _ other: Double, within error: Double = 0
  ) -> String {
    switch entry.digits(of: other) {
    case nil: "all digits"
    case 1?: "1 digit"
    case let digits? where digits > 0: "\(digits) digits"
    default: (other - entry.gradient).magnitude <= error ? "within the error" : "none"
    }
  }
}
