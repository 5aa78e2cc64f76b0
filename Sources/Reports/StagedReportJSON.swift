// The report on staged code as one JSON object, `backprop/staged/1`.

internal import Lessons

extension StagedReport {
  func writeJSON<Output: TextOutputStream>(to output: inout Output) {
    var json = JSONWriter(output, ascii: style.ascii)
    json.object { json in
      json.field("format", "backprop/staged/1")
      json.key("right")
      json.boolean(result.isRight)
      writeFields(&json)
    }
    output = json.finish()
  }

  /// What there is to say, as fields of an object that is open.
  func writeFields<Output>(_ json: inout JSONWriter<Output>) {
    json.field("output", result.output)
    writeForward(&json)
    writeProblems(&json)
    writeLines(&json)
    writeGradients(&json)
    json.key("remarks")
    json.array { json in
      for remark in result.remarks {
        json.object { json in
          json.field("id", remark.id)
          json.field("line", remark.line)
          json.field("message", remark.message)
        }
      }
    }
  }

  private func writeForward<Output>(_ json: inout JSONWriter<Output>) {
    json.key("forward")
    json.object { json in
      let verdict =
        switch result.forward {
        case .notAsked: "not-asked"
        case .right: "right"
        case .differs: "differs"
        case .noNumber: "no-number"
        case .unknown: "unknown"
        }
      json.field("verdict", verdict)
      json.key("text")
      if let sentence = forwardSentence { json.string(sentence) } else { json.null() }
    }
  }

  private func writeProblems<Output>(_ json: inout JSONWriter<Output>) {
    json.key("problems")
    json.array { json in
      for problem in result.problems {
        json.object { json in
          json.field("id", problem.id)
          json.key("line")
          json.integer(problem.line)
          json.key("column")
          json.integer(problem.column)
          json.field("message", problem.message)
        }
      }
    }
  }

  private func writeLines<Output>(_ json: inout JSONWriter<Output>) {
    let sentences = Dictionary(
      wrong.map { ($0.line.line, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    json.key("lines")
    json.array { json in
      for line in result.lines {
        json.object { json in
          json.key("line")
          json.integer(line.line)
          json.field("text", String(line.text.prefix(400)))
          json.key("names")
          json.array { json in for name in line.names { json.string(name) } }
          json.field("verdict", line.verdict.id)
          json.key("slip")
          if case .wrong(let slip) = line.verdict { json.string(slip.id) } else { json.null() }
          json.key("message")
          if case .wrong = line.verdict, let text = sentences[line.line] {
            json.string(text)
          } else {
            json.null()
          }
        }
      }
    }
  }

  private func writeGradients<Output>(_ json: inout JSONWriter<Output>) {
    json.key("gradients")
    json.array { json in
      for gradient in result.gradients {
        json.object { json in
          json.field("of", gradient.of)
          json.key("name")
          if let name = gradient.name { json.string(name) } else { json.null() }
          json.field("verdict", "\(gradient.verdict)")
          json.key("value")
          json.number(gradient.value)
          if reveals {
            json.key("expected")
            json.number(gradient.right)
          }
        }
      }
    }
  }
}

extension StagedLineVerdict {
  fileprivate var id: String {
    switch self {
    case .noted: "noted"
    case .right: "right"
    case .wrong: "wrong"
    case .unread: "unread"
    }
  }
}

extension StagedSlip {
  /// A short name for programs.
  var id: String {
    switch self {
    case .overwrites: "overwrites"
    case .doubled: "doubled"
    case .missing: "missing"
    case .readTooEarly: "read-too-early"
    case .neverSet: "never-set"
    case .start: "start"
    case .sign: "sign"
    case .arrivingOmitted: "arriving-omitted"
    case .localOmitted: "local-omitted"
    case .factorsAdded: "factors-added"
    case .notSwitched: "not-switched"
    case .slope(let slip, _): slip.rawValue
    case .factor: "factor"
    case .wrongArriving: "wrong-arriving"
    case .belongsTo: "belongs-to-another"
    case .stale: "stale"
    case .wrongLocal: "wrong-local"
    case .unexplained: "unexplained"
    }
  }
}
