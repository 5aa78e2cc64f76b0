// What a sheet asks for: a stand-in until the writer of worksheets brings its own.

public import Expressions
public import Graphs

/// The task in the fenced block of a worksheet.
public struct Task: Hashable, Sendable {
  /// The lines of the block, by key.
  public let fields: [String: String]

  /// Why there is no task.
  public enum Missing: Error { case noBlock, unknownLine(Int) }

  /// A task of these lines.
  public init(fields: [String: String]) { self.fields = fields }

  /// The task in the first fenced `backprop` block of a sheet.
  public init(reading text: String) throws(Missing) {
    var fields: [String: String] = [:]
    var isInside = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = String(line.drop(while: \.isWhitespace))
      if bare.hasPrefix("```") {
        if isInside { break }
        isInside = bare.dropFirst(3).drop(while: \.isWhitespace).hasPrefix("backprop")
      } else if isInside, !bare.isEmpty {
        guard let colon = bare.firstIndex(of: ":") else { throw .unknownLine(number + 1) }
        let value = bare[bare.index(after: colon)...].drop(while: \.isWhitespace)
        fields[String(bare[..<colon])] = String(value)
      }
    }
    guard fields["program"] != nil else { throw .noBlock }
    self.fields = fields
  }

  /// The lines in which the task differs from another, but for spaces; the seed does not count.
  public func differences(from other: Task) -> [String] {
    let keys = Set(fields.keys).union(other.fields.keys).subtracting(["seed", "title", "format"])
    return keys.filter { key in
      fields[key]?.filter { $0 != " " } != other.fields[key]?.filter { $0 != " " }
    }.sorted()
  }

  /// The digits that the sheet prints.
  public var digits: Digits { .rounded(min(17, max(1, fields["digits"].flatMap(Int.init) ?? 3))) }

  /// The exercise that the task describes.
  public func exercise() throws(ProblemList) -> Exercise {
    let bindings = try Bindings(reading: [SourceText(fields["at"] ?? "")])
    let program = try Program(
      reading: SourceText(fields["program"] ?? ""), given: bindings.entries.map(\.name))
    let graph = try Graph(program, grouping: grouping)
    let wanted = names("wrt").compactMap(graph.operand(named:))
    let trace = Trace(
      graph, at: try program.point(bindings), wanted: wanted.isEmpty ? nil : wanted)
    return Exercise(
      task: self, program: program, trace: trace, blanks: trace.cells, given: [], digits: digits)
  }

  private var grouping: Grouping {
    Grouping(
      level: fields["gates"].flatMap(Grouping.Level.init) ?? .lecture, split: names("split"),
      fused: names("fuse"), shares: fields["share"] != "no")
  }

  private func names(_ key: String) -> [String] {
    (fields[key] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }
}

/// A task worked out: the graph, its numbers, and which of them are asked for.
public struct Exercise: Sendable {
  /// The task.
  public let task: Task
  /// Its program.
  public let program: Expressions.Program
  /// The passes: the key.
  public let trace: Trace
  /// The cells that are asked for.
  public let blanks: [Cell]
  /// The cells that the sheet gives.
  public let given: [Cell]
  /// The digits that the sheet prints.
  public let digits: Digits

  /// An exercise.
  public init(
    task: Task, program: Expressions.Program, trace: Trace, blanks: [Cell], given: [Cell],
    digits: Digits
  ) {
    self.task = task
    self.program = program
    self.trace = trace
    self.blanks = blanks
    self.given = given
    self.digits = digits
  }
}
