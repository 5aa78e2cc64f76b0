// The tables of the paths: one for each input, and what each way to the gradient costs.

internal import Gates
internal import Graphs
internal import Lessons

extension PathsReport {
  /// The paths from one start, what the others add, and the sum.
  func table(_ start: PathSums.Start) -> Table {
    let name = wording.name(start.operand)
    let rows = start.paths.map { [[nodes(of: $0), factors(of: $0), [product(of: $0)]]] }
    let all = rows + (start.isComplete ? [] : [others(start)]) + [sum(start, name)]
    return Table(
      title(start), columns: columns, rows: all.count
    ) { all[$0] }
  }

  private var columns: [Table.Column] {
    ["path", "local derivatives", "product"].map { Table.Column(title: $0, isAligned: false) }
  }

  private func title(_ start: PathSums.Start) -> String {
    let title = "Paths from \(wording.name(start.operand)) to \(wording.outputName)"
    if start.isComplete { return "\(title): \(start.paths.count)" }
    return title + ", the largest first"
  }

  private func rest(_ start: PathSums.Start) -> Double {
    start.gradient - start.paths.reduce(0) { $0 + $1.product }
  }

  private func others(_ start: PathSums.Start) -> [Table.Line] {
    [
      [
        [Fragment("all others together")], [],
        [Fragment(wording.number(rest(start)), .gradient, isUnbroken: true)],
      ]
    ]
  }

  private func sum(_ start: PathSums.Start, _ name: String) -> [Table.Line] {
    let terms = start.paths.map(\.product) + (start.isComplete ? [] : [rest(start)])
    let shown = sign(wording.equals(start.gradient, wording.printedSum(terms)))
    let number = shown + wording.number(start.gradient)
    return [
      [
        [Fragment("the sum is \(wording.derivative(by: name))", isUnbroken: true)], [],
        [Fragment(number, .gradient, isUnbroken: true)],
      ]
    ]
  }

  /// What each way to all these gradients costs.
  var costs: Table {
    let starts = sums.starts.count
    let edges = sums.visitedEdges
    let rows: [[String]] = [
      ["path by path", plural(sums.count, "path"), countText(sums.edges, isShort: true)],
      [
        "forward mode", starts == 1 ? "1 sweep" : "\(starts) sweeps, one for each input",
        starts == 1 ? "\(edges)" : "at most \(starts * edges)",
      ],
      ["backprop", starts == 1 ? "1 sweep" : "1 sweep, for all of them", "\(edges)"],
    ]
    return Table(
      "What each way costs",
      columns: ["way", "sweeps", "edges visited"].map { Table.Column(title: $0, isAligned: false) },
      rows: rows.count
    ) { row in [rows[row].map { [Fragment($0)] }] }
  }

  /// Why there is backpropagation.
  var lesson: String {
    let output = wording.outputName
    return "Along a path the local derivatives multiply, and the paths add up to the gradient. "
      + "Where a fork comes together and forks again, the number of paths multiplies; backprop adds "
      + "up what arrives at a node before it goes on, so it visits each edge once: from \(output) back "
      + "to all inputs in one sweep. Forward mode visits an edge once for each input."
  }
}

// MARK: - Counts

extension PathsReport {
  /// `1 path`, `2^100 paths`.
  private func plural(_ count: PathCount, _ noun: String) -> String {
    count == PathCount(1) ? "1 \(noun)" : "\(countText(count, isShort: true)) \(noun)s"
  }

  /// How many paths there are from the start, where they are not all shown.
  func countSentence(_ start: PathSums.Start) -> String? {
    let (from, to) = (wording.name(start.operand), wording.outputName)
    if start.count.isZero {
      return "No path leads from \(from) to \(to): \(to) does not depend on it."
    }
    guard !start.isComplete else { return nil }
    let shown = start.paths.count
    let which =
      shown == 0
      ? "None is shown" : shown == 1 ? "The largest is shown" : "The \(shown) largest are shown"
    return "There are \(countText(start.count)) paths from \(from) to \(to). \(which)."
  }

  /// `4`, `2^100 = 1267650600228229401496703205376`, `≈ 1.07·10³⁰¹`.
  func countText(_ count: PathCount, isShort: Bool = false) -> String {
    let power = count.powerOfTwo.flatMap { $0 < 20 ? nil : "2^\($0)" }
    if isShort, let power { return power }
    if let digits = count.digits, !isShort || digits.utf8.count <= 15 {
      return (power.map { $0 + " = " } ?? "") + broken(digits)
    }
    return (power.map { $0 + " " } ?? "") + wording.approximately + " " + scientific(count)
  }

  /// Digits that are longer than a narrow page, in pieces.
  private func broken(_ digits: String) -> String {
    guard digits.utf8.count > 50 else { return digits }
    let bytes = Array(digits.utf8)
    return stride(from: 0, to: bytes.count, by: 50).map {
      String(decoding: bytes[$0..<min($0 + 50, bytes.count)], as: UTF8.self)
    }.joined(separator: " ")
  }

  /// `1.07·10³⁰¹`.
  private func scientific(_ count: PathCount) -> String {
    var (mantissa, exponent) = count.scientific
    mantissa = (mantissa * 100).rounded() / 100
    if mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    let digits = NumberStyle(digits: .rounded(2), ascii: true).text(mantissa)
    return style.ascii
      ? "\(digits)e\(exponent)" : "\(digits)·10\(FormulaStyle.superscripted(exponent))"
  }
}
