// The report of the paths from each input to the output: its formats, and the pieces they share.

public import Expressions
public import Graphs

/// The gradient as a sum over paths, ready to be written.
public struct PathsReport: TableReport {
  let sums: PathSums
  /// The evaluation: its header, its remarks, its wording.
  let eval: EvalReport

  /// A report on `sums`, the paths in the graph of `trace`.
  public init(_ program: Program, _ trace: Trace, _ sums: PathSums, style: ReportStyle) {
    self.sums = sums
    eval = EvalReport(program, trace, style: style)
  }

  /// Writes the report.
  public func write(_ format: TableFormat, to output: inout some TextOutputStream) {
    format.write(self, to: &output)
  }
}

// MARK: - One path

extension PathsReport {
  /// Paths with more steps than this are shown without their middle.
  private static let mostSteps = 16

  /// The steps of a path that are shown; nil stands for those that are left out.
  private func shownSteps(_ path: GradientPath) -> [Int?] {
    let count = path.edges.count
    guard count > Self.mostSteps else { return Array(0..<count) }
    let half = Self.mostSteps / 2
    return Array(0..<half) + [nil] + Array((count - half)..<count)
  }

  /// `x → v2 → z`, in pieces that stay whole.
  func nodes(of path: GradientPath) -> [Fragment] {
    let arrow = style.ascii ? "->" : "→"
    let steps = shownSteps(path).map { step -> Fragment in
      guard let step else {
        let dots = style.ascii ? "..." : "…"
        let count = path.edges.count - Self.mostSteps
        return Fragment("\(arrow) \(dots) \(count) more \(dots)", isUnbroken: true)
      }
      return Fragment("\(arrow) \(name(path.edges[step]))", isUnbroken: true)
    }
    return [Fragment(wording.name(path.start), isUnbroken: true)] + steps
  }

  /// The node that the edge enters; with its slot where the node takes the same value twice.
  func name(_ edge: Trace.Use) -> String {
    let graph = trace.graph
    let slots = graph.slots(of: edge.node)
    let operand = graph.operand(at: slots[edge.slot])
    let isOnly = slots.count { graph.operand(at: $0) == operand } == 1
    let name = wording.name(edge.node)
    return isOnly ? name : "\(name) (\(wording.inputLabel(edge.node, edge.slot)))"
  }

  /// `0.0177 · 1 · (−0.0004)`, in pieces that stay whole.
  func factors(of path: GradientPath) -> [Fragment] {
    let times = style.ascii ? "*" : "·"
    return shownSteps(path).enumerated().map { index, step in
      let sign = index == 0 ? "" : times + " "
      guard let step else {
        return Fragment(sign + (style.ascii ? "..." : "…"), .value, isUnbroken: true)
      }
      let slope = trace.localDerivative(on: path.edges[step])
      let number = wording.number(slope)
      return Fragment(
        sign + (slope < 0 && index > 0 ? "(\(number))" : number), .value, isUnbroken: true)
    }
  }

  /// The product, behind a ≈ where the printed factors would give another number.
  func product(of path: GradientPath) -> Fragment {
    let number = wording.number(path.product)
    guard path.edges.count > 1, path.edges.count <= Self.mostSteps else {
      return Fragment(number, .gradient, isUnbroken: true)
    }
    let printed = path.edges.reduce(1.0) {
      $0 * style.numbers.asPrinted(trace.localDerivative(on: $1))
    }
    return Fragment(
      sign(wording.equals(path.product, printed)) + number, .gradient, isUnbroken: true)
  }

  /// A ≈ is shown, a = is not.
  func sign(_ sign: String) -> String { sign == "=" ? "" : sign + " " }
}
