// A marked exercise as one JSON object, `backprop/exercise/1`.

internal import Lessons

extension ExerciseReport {
  func writeJSON(to output: inout some TextOutputStream) {
    var json = JSONWriter("", ascii: style.ascii)
    json.object { json in
      json.field("format", "backprop/exercise/1")
      json.field("exercise", name)
      json.field("done", marking.isDone)
      json.field("right", marking.right)
      json.field("total", marking.total)
      json.field("task_changed", marking.isTaskChanged)
      json.key("questions")
      json.array { json in
        for question in marking.questions { json.object { write(question, &$0) } }
      }
    }
    output.write(json.finish())
  }

  private func write(_ question: QuestionMarking, _ json: inout JSONWriter<String>) {
    json.field("kind", question.kind.rawValue)
    json.field("name", question.name)
    json.field("line", question.line)
    json.field("done", question.isDone)
    json.key("answers")
    json.array { json in
      for (answer, line) in zip(question.answers, lines(question)) {
        json.object { json in
          json.field("label", answer.label)
          json.field(
            "typed",
            answer.written.map {
              StudentText.shown($0.text, ascii: false, limit: AnswerReader.longest)
            })
          json.field("line", answer.written?.place.line)
          json.field("column", answer.written?.place.column)
          json.field("verdict", Self.id(answer.verdict))
          json.field("message", line.sentence)
          if reveals { json.field("key", answer.key) }
        }
      }
    }
  }

  /// The verdict for programs.
  private static func id(_ verdict: AnswerVerdict) -> String {
    switch verdict {
    case .blank: "blank"
    case .right: "right"
    case .follows: "follows"
    case .wrong: "wrong"
    case .unreadable: "unreadable"
    }
  }
}
