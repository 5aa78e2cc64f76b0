// What is to be differentiated, where, and with gates of which size: shared by many commands.

internal import Arguments
internal import Expressions
internal import Graphs

/// An expression, a point, and how the graph is made.
struct QuestionOptions: OptionGroup {
  var words: [String] = []
  var file: String?
  var point: [String] = []
  var wanted: [String] = []
  var level = Grouping.Level.lecture
  var split: [String] = []
  var fused: [String] = []
  var shares = true

  static var parameters: [Parameter<Self>] {
    [
      .arguments("EXPR", \.words, .text, help: "An expression or a program, in quotes"),
      .option(
        "--file", placeholder: "FILE", \.file, .path,
        help: "Read the program from a file, or from standard input for -"),
      .repeated(
        "--at", placeholder: "x=4,y=3", \.point, .path, continuesAfterComma: true,
        help: "The value of each input, or @FILE with lines such as x=4"),
      .repeated(
        "--wrt", placeholder: "NAMES", \.wanted, .text, continuesAfterComma: true,
        help: "The inputs or named nodes whose gradient is wanted; otherwise all inputs"),
      .option(
        "--gates", placeholder: "SIZE", \.level, .choice,
        help: "The size of the gates; in lectures a division is 1/u, then a product"),
      .repeated(
        "--split", placeholder: "GATES", \.split, .text,
        help: "Open these gates into smaller ones: sigmoid, division, your own"),
      .repeated(
        "--fuse", placeholder: "GATES", \.fused, .text, help: "Draw these as one gate: division"),
      .flag(
        "--no-share", \.shares, value: false,
        help: "Keep equal subexpressions apart instead of drawing one node"),
    ]
  }

  /// The program, its graph and the point.
  struct Question {
    let program: Expressions.Program
    let source: SourceText
    let graph: Graph
    let point: [Double]
    /// Whether there is a point; only where it is not needed may there be none.
    let hasPoint: Bool
    let wanted: [Operand]?
  }

  /// Reads everything and builds the graph.
  ///
  /// - Parameters:
  ///   - console: Where files are read.
  ///   - command: The command that asks.
  ///   - needsPoint: Whether every input must have a value; otherwise a point is taken where `--at`
  ///     is given or the program declares all of it.
  /// - Returns: The question.
  /// - Throws: What cannot be read, understood or found.
  func question(
    _ console: some Console, command: String, needsPoint: Bool = true
  ) throws(Failure) -> Question {
    let source = try source(console, command: command)
    let pieces = try pointTexts(console)
    do throws(ProblemList) {
      let bindings = try Bindings(reading: pieces)
      let program = try Expressions.Program(reading: source, given: bindings.entries.map(\.name))
      let graph = try Graph(program, grouping: grouping)
      let wanted = try graph.wanted(wantedNames, of: program)
      let hasPoint = needsPoint || !point.isEmpty || program.declaresItsPoint
      return Question(
        program: program, source: source, graph: graph,
        point: hasPoint ? try program.point(bindings) : [],
        hasPoint: hasPoint, wanted: wanted)
    } catch {
      throw .text(error, help: commandWithValues(error, source, command: command))
    }
  }

  /// The names whose gradient is wanted.
  var wantedNames: [String] { wanted.flatMap(Self.names) }

  /// How the graph is made.
  var grouping: Grouping {
    Grouping(
      level: level, split: split.flatMap(Self.names), fused: fused.flatMap(Self.names),
      shares: shares)
  }

  private static func names(_ list: String) -> [String] {
    list.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
  }

  private func source(_ console: some Console, command: String) throws(Failure) -> SourceText {
    if let file {
      guard words.isEmpty else {
        throw .usage(
          message: "there are two programs: `--file` and an expression",
          help: "leave one of the two out")
      }
      do throws(FileProblem) {
        return SourceText(bytes: try console.readText(file), file: file == "-" ? nil : file)
      } catch {
        throw .file(error)
      }
    }
    guard let first = words.first else {
      throw .usage(
        message: "there is no expression",
        help: "write one in quotes: backprop \(command) \"(x+y)*z\" --at x=-2,y=5,z=-4")
    }
    guard words.count == 1 else { throw scattered(command) }
    return SourceText(first)
  }

  /// An expression that a shell has taken apart.
  private func scattered(_ command: String) -> Failure {
    let error = UsageError.unexpectedArguments(
      Array(words.dropFirst()), command: "backprop \(command)")
    return .usage(
      message: "the expression came in \(words.count) pieces: \(error.message)",
      help: "put it in quotes: a shell splits at spaces and replaces * by the names of files")
  }

  private func pointTexts(_ console: some Console) throws(Failure) -> [SourceText] {
    var texts: [SourceText] = []
    for piece in point {
      guard piece.hasPrefix("@") else {
        texts.append(SourceText(piece))
        continue
      }
      let path = String(piece.dropFirst())
      do throws(FileProblem) {
        texts.append(SourceText(bytes: try console.readText(path), file: path))
      } catch {
        throw .file(error)
      }
    }
    return texts
  }

  /// What is wrong with asking for `name`, which the program defines and the output does not use.
  func unused(_ name: String, in asked: Question) -> Failure? {
    guard case .wantedNotUsed = asked.graph.unknownWanted(name, of: asked.program) else {
      return nil
    }
    let source = asked.source
    let problem = Problem.wantedNotUsed(name: name)
    return .text(ProblemList([Diagnostic(problem, in: source, at: nil)]), help: nil)
  }

  /// The command with a place for each missing value: it runs once these are filled in.
  private func commandWithValues(
    _ list: ProblemList, _ source: SourceText, command: String
  ) -> String? {
    // Where more is wrong, the values are not all that has to change.
    guard list.diagnostics.count == 1,
      case .missingValues(let names, _)? = list.diagnostics.first?.problem
    else { return nil }
    let missing = names.map { "\($0)=…" }.joined(separator: ",")
    let isOneList = point.count == 1 && !point[0].hasPrefix("@") && !point[0].isEmpty
    let values = isOneList ? [point[0] + "," + missing] : point + [missing]
    return
      (["backprop", command] + programWords(source) + values.flatMap { ["--at", $0] }
      + graphWords).map { $0.shellQuoted }.joined(separator: " ")
  }

  /// A command line that asks `command` the same about the same program at `point`.
  func line(_ command: String, _ program: String, at point: String, _ more: [String]) -> String {
    let words = programWords(SourceText(program))
    return
      (["backprop", command] + words + (point.isEmpty ? [] : ["--at", point]) + graphWords + more)
      .map { $0.shellQuoted }.joined(separator: " ")
  }

  /// The words that give the program; a long one is only hinted at.
  private func programWords(_ source: SourceText) -> [String] {
    if let file { return ["--file", file] }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let isShort = text.count <= 200 && !source.bytes.contains(10)
    let mayBeOption = text.hasPrefix("--") || text.utf8.count == 2 && text.hasPrefix("-")
    return isShort && !mayBeOption ? [text] : ["EXPR"]
  }

  /// The other options as they were given.
  private var graphWords: [String] {
    wanted.flatMap { ["--wrt", $0] } + split.flatMap { ["--split", $0] }
      + fused.flatMap { ["--fuse", $0] }
      + (level == .lecture ? [] : ["--gates", level.rawValue]) + (shares ? [] : ["--no-share"])
  }
}
