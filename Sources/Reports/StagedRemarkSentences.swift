// What is odd in staged code, in words.

internal import Lessons

extension StagedRemark {
  /// A short name for programs.
  var id: String {
    switch self {
    case .startsFromNothing: "starts-from-nothing"
    case .gradientOfNothing: "gradient-of-nothing"
    }
  }

  /// The line that it is about.
  var line: Int {
    switch self {
    case .startsFromNothing(_, let line), .gradientOfNothing(_, let line, _): line
    }
  }

  /// What is odd.
  var message: String {
    switch self {
    case .startsFromNothing(let name, let line):
      let name = VisibleLine.escaped(name)
      return "Line \(line) changes \(name), which has no value yet: Python would stop here. It is "
        + "taken for 0; write \(name) = … in the first line."
    case .gradientOfNothing(let name, let line, let suggestion):
      let name = VisibleLine.escaped(name)
      let meant = suggestion.map { " Did you mean \(VisibleLine.escaped($0))?" } ?? ""
      return "Line \(line) sets \(name), but there is no \(name.dropFirst()) in the forward pass."
        + meant
    }
  }
}
