// A word or a sign of staged code: Python's, and those that our own spelling has beside them.

/// A word or a sign of staged code.
struct StagedToken {
  enum Kind: Equatable {
    case name(String)
    case number(Double)
    /// A raised number, as in `x²`.
    case superscript(Double)
    case sign(String)
    case string
    case newline
    case bad(StagedProblem.Kind)
  }

  let kind: Kind
  let line: Int
  let column: Int
  /// Where its bytes end, and where they start.
  let start: Int
  let end: Int

  func isSign(_ sign: String) -> Bool { kind == .sign(sign) }

  var name: String? { if case .name(let name) = kind { name } else { nil } }
}
