// A problem with its place, and the error that carries problems out of this module.

/// A problem and where it is.
public struct Diagnostic: Sendable {
  /// What is wrong, or worth a remark.
  public let problem: Problem
  /// The text that it is about.
  public let source: SourceText
  /// The place in the text; nil where it is about no place in particular.
  public let range: SourceRange?
  /// Other places that belong to it, such as the first of two assignments.
  public let related: [SourceRange]

  /// The `problem` at `range` in `source`.
  public init(
    _ problem: Problem, in source: SourceText, at range: SourceRange?, related: [SourceRange] = []
  ) {
    self.problem = problem
    self.source = source
    self.range = range
    self.related = related
  }
}

/// Why a text cannot be read: one problem at least.
public struct ProblemList: Error, Sendable {
  /// More problems than this are not told.
  public static let limit = 20

  /// The problems, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  /// The first problems of `diagnostics`, of which there must be one.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty)
    self.diagnostics = Array(diagnostics.prefix(Self.limit))
  }
}

/// A problem on its way up to the reader that knows which text it is in.
struct Refusal: Error {
  let problem: Problem
  let range: SourceRange
  let related: [SourceRange]

  init(_ problem: Problem, at range: SourceRange, related: [SourceRange] = []) {
    self.problem = problem
    self.range = range
    self.related = related
  }
}
