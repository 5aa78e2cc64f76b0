// What is asked about a wrong line of staged code, so that its writer finds the slip.

internal import Lessons

/// The questions about lines of staged code.
struct StagedQuestions {
  let result: StagedResult

  private func name(_ text: String) -> String { VisibleLine.escaped(text) }

  /// A question that leads to what is wrong with a line.
  func question(_ slip: StagedSlip, in line: StagedLine) -> String {
    let gradient = name(line.names.first ?? "")
    let of = name(line.by ?? String((line.names.first ?? "").dropFirst()))
    switch slip {
    case .overwrites(let lines):
      let first = lines.first ?? line.line
      return
        "What does \(gradient) hold since line \(first), and what is left of it behind this one?"
    case .doubled(let earlier):
      return "What has line \(earlier) put into \(gradient), and what does this line add to it?"
    case .missing:
      return "In how many places is \(of) used, and how many of them send something back here?"
    case .readTooEarly(let other, _):
      return "Has all that comes back to \(name(other)) arrived when this line reads it?"
    case .neverSet(let other): return "Where does \(name(other)) get its value?"
    case .start: return "What is the derivative of \(of) by itself?"
    case .belongsTo(_, let line): return "By which name is this the derivative of line \(line)?"
    case .stale(let other, _):
      return "Which value did \(name(other)) have when the forward pass used it?"
    case .unexplained: return "Which lines use \(of), and what does each of them send back?"
    default: return factorQuestion(slip, of: of)
    }
  }

  private func factorQuestion(_ slip: StagedSlip, of: String) -> String {
    switch slip {
    case .sign(let line):
      return "If \(of) grows a little, does what line \(line) computes grow or fall?"
    case .arrivingOmitted(let line, _):
      return "Is this the derivative of the output, or of what line \(line) computes?"
    case .localOmitted(let line, _):
      return "If \(of) grows by a little, by how much does what line \(line) computes grow?"
    case .factorsAdded: return "What does the chain rule do with the two factors?"
    case .notSwitched(let line):
      return "Line \(line) is a product: by how much does it grow when \(of) grows by 1?"
    case .wrongArriving(let line, _), .factor(_, let line):
      return "What does the chain rule multiply at line \(line), and is all of that here, once?"
    case .slope(_, let line), .wrongLocal(let line, _, _):
      return "What is the derivative of line \(line) by \(of), worked out on paper?"
    default: return "What does each use of \(of) send back?"
    }
  }
}
