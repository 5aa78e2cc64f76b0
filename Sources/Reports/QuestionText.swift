// The question in front of an answer, and the notes behind it, for formats that many reports share.

internal import Graphs

extension EvalReport {
  /// The program and the point, one fact a line.
  func writeQuestion(to output: inout some TextOutputStream) {
    output.write("Program: \(programText)\n")
    for line in inputLines { output.write(line) }
    let value = wording.number(trace.value(of: graph.output))
    output.write("Output: \(wording.outputName) = \(value)\n")
  }

  /// The point, a line for every input.
  var inputLines: [String] {
    zip(graph.inputs, trace.point).map { input, value in
      "Input: \(wording.plain(input.name)) = \(wording.number(value))\n"
    }
  }

  /// The program and the point for Markdown.
  func writeMarkdownQuestion(to output: inout some TextOutputStream) {
    output.write("**\(escapedForMarkdown(programText))**")
    if !pointText.isEmpty { output.write(" at \(escapedForMarkdown(pointText))") }
    output.write("\n\n")
  }

  /// What stands in the notes.
  var notes: [String] { remarks.map(\.text).map(wording.plain) + roundingNote }
}

/// Said in place of an answer where there is no question.
func noInputs(width: Int) -> String {
  paragraph("No inputs: there is nothing to differentiate by.", width: width)
}

extension JSONWriter {
  /// The format, the program, the point and the output of an evaluation.
  mutating func question(_ format: String, _ eval: EvalReport) {
    field("format", format)
    point(eval)
    key("output")
    object { json in
      json.field("name", eval.graph.outputName)
      json.field("value", eval.trace.value(of: eval.graph.output))
    }
  }

  /// The program and the point of an evaluation.
  mutating func point(_ eval: EvalReport) {
    field("expression", String(decoding: eval.graph.printed, as: UTF8.self))
    key("at")
    point(eval.graph, eval.trace)
  }

  /// The value of every input.
  mutating func point(_ graph: Graph, _ trace: Trace) {
    object { json in
      for (input, value) in zip(graph.inputs, trace.point) { json.field(input.name, value) }
    }
  }

  /// The remarks of an evaluation.
  mutating func remarks(_ eval: EvalReport) {
    key("remarks")
    array { json in
      for remark in eval.remarks {
        json.object { json in
          json.field("kind", remark.kind)
          json.field("node", remark.node.map { $0 + 1 })
          json.field("text", remark.text)
        }
      }
    }
  }

  /// A key with a number behind it; null where there is none.
  mutating func field(_ name: String, _ value: Double?) {
    key(name)
    number(value)
  }

  /// A key with a whole number behind it; null where there is none.
  mutating func field(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// A key with a text behind it; null where there is none.
  mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// A key with `true` or `false` behind it.
  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }
}
