// The tables of an evaluation in the middle of a walk: what is known, and dots for the rest.

internal import Lessons

extension StepReport {
  /// The tables as far as they are known; the backward one from where the backward pass begins.
  func tables(_ machine: StepMachine) -> String {
    guard walk.gates > 0 else { return said(["There are no gates, and so no tables."]) }
    let wording = wording.knowing { machine.knows($0) }
    let (edges, slides) = (EdgeTables(wording: wording), SlideTables(wording: wording))
    var pairs = [
      (
        edges.forward(rows: forwardRows, reached: reached),
        slides.forward(rows: forwardRows, reached: reached)
      )
    ]
    if machine.place > walk.gates + 1 {
      pairs.append((edges.backward(rows: backwardRows), slides.backward(rows: backwardRows)))
    }
    var text = ""
    for (table, spelledOut) in pairs { write(table, spelledOut, to: &text) }
    return text
  }

  private func write(_ table: Table, _ spelledOut: Table, to text: inout String) {
    switch format {
    case .text:
      let isWide = style.width >= EvalReport.slideWidth
      text += "\n"
      TextTable(style: style).write(isWide ? spelledOut : table, narrow: spelledOut, to: &text)
    case .plain, .json: PlainTable().write(spelledOut, to: &text)
    case .markdown: MarkdownTable().write(spelledOut, to: &text)
    }
  }

  private var forwardRows: Int { min(walk.gates, walk.last) }

  /// How many nodes have an output.
  private var reached: Int { walk.faulty.map { min(walk.gates, $0 - 1) } ?? walk.gates }

  private var backwardRows: Int { min(walk.gates, max(0, walk.last - walk.gates - 1)) }
}
