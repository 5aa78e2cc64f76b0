// The statements of staged code: its lines, with one function unwrapped and what says nothing left out.

/// The statements of a text, and its functions.
struct StagedBlocks {
  private(set) var statements: [ArraySlice<StagedToken>] = []
  private(set) var functions: [String: StagedReader.Function] = [:]
  /// The function whose body is the staged code.
  private(set) var main: String?
  private(set) var problems: [StagedRefusal] = []

  private static let refused: Set<String> = [
    "for", "while", "class", "with", "try", "except", "finally", "raise", "async", "if", "elif",
    "else", "del", "exec", "eval", "lambda", "yield", "global", "nonlocal", "match", "func",
    "struct",
  ]

  init(_ tokens: [StagedToken]) {
    let lines = Self.lines(tokens)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let first = line.first, let word = first.name else {
        if line.first?.isSign("@") == true, let first = line.first {
          problems.append(StagedRefusal(kind: .operatorNotRead(sign: "@"), token: first))
        } else {
          statements.append(line)
        }
        continue
      }
      if word == "def" {
        index = readFunction(line, lines, index)
      } else if word == "func", readSwiftFunction(line) {
        continue
      } else if Self.refused.contains(word), line.count > 1 || word != "lambda" {
        let isMainGuard = word == "if" && line.dropFirst().first?.name == "__name__"
        if !isMainGuard {
          problems.append(StagedRefusal(kind: .unsupported(word: word), token: first))
        }
        while index < lines.count, let next = lines[index].first, next.column > first.column {
          index += 1
        }
      } else {
        statements.append(line)
      }
    }
    chooseMain()
  }

  /// The tokens between new lines and semicolons.
  static func lines(_ tokens: [StagedToken]) -> [ArraySlice<StagedToken>] {
    tokens.split { $0.kind == .newline || $0.isSign(";") }
  }

  /// - Returns: The number of the line behind the function.
  private mutating func readFunction(
    _ line: ArraySlice<StagedToken>, _ lines: [ArraySlice<StagedToken>], _ start: Int
  ) -> Int {
    guard let keyword = line.first else { return start }
    var index = start
    while index < lines.count, let first = lines[index].first, first.column > keyword.column {
      index += 1
    }
    let tokens = Array(line)
    guard tokens.count >= 4, let name = tokens[1].name, tokens[2].isSign("("),
      let close = tokens.firstIndex(where: { $0.isSign(")") })
    else {
      problems.append(StagedRefusal(kind: .unsupported(word: "def"), token: keyword))
      return index
    }
    let parameters = tokens[3..<close].split { $0.isSign(",") }
    // `def f(x): return x` has its body behind the colon.
    let colon = tokens[close...].firstIndex { $0.isSign(":") } ?? tokens.count - 1
    var body = lines[start..<index].map { $0 }
    if colon + 1 < tokens.count { body.insert(tokens[(colon + 1)...], at: 0) }
    functions[name] = StagedReader.Function(
      name: name, parameters: parameters.compactMap { $0.first?.name },
      defaults: parameters.map { part in
        part.firstIndex { $0.isSign("=") }.map { part[($0 + 1)...] }
      }, body: body, token: keyword)
    order.append(name)
    return index
  }

  /// `func f(_ x: Double) -> Double { x * x }`, in one line or several, with one value.
  private mutating func readSwiftFunction(_ line: ArraySlice<StagedToken>) -> Bool {
    guard let keyword = line.first, let name = line.dropFirst().first?.name,
      let open = line.firstIndex(where: { $0.isSign("(") }), open == line.startIndex + 2,
      let close = line.firstIndex(where: { $0.isSign(")") }), open < close,
      let brace = line.firstIndex(where: { $0.isSign("{") }), close < brace,
      line.last?.isSign("}") == true, brace + 2 < line.endIndex
    else { return false }
    let parameters = line[(open + 1)..<close].split { $0.isSign(",") }.compactMap { part in
      part.prefix { !$0.isSign(":") }.last?.name
    }
    functions[name] = StagedReader.Function(
      name: name, parameters: parameters, defaults: parameters.map { _ in nil },
      body: [line[(brace + 1)..<(line.endIndex - 1)]], token: keyword, isSwift: true)
    order.append(name)
    return true
  }

  private var order: [String] = []

  /// The function with a backward pass; the only one where nothing stands outside.
  private mutating func chooseMain() {
    let staged = order.filter { functions[$0].map(Self.hasBackward) ?? false }
    let outside = statements.contains { StagedAssignment($0).isComputation(functions) }
    main = staged.first ?? (outside || order.count != 1 ? nil : order.first)
    for name in staged.dropFirst() {
      if let token = functions[name]?.token {
        problems.append(StagedRefusal(kind: .secondFunction(name: name), token: token))
      }
    }
    refuseIdle()
    guard let main, let function = functions[main] else { return }
    // Values that stand before the function belong to it; what comes after only calls it.
    let isBefore = { (line: ArraySlice<StagedToken>) in
      (line.first?.start ?? 0) < function.token.start
    }
    statements = statements.filter(isBefore) + function.body + statements.filter { !isBefore($0) }
  }

  /// Refuses a function of several lines that the one with the backward pass does not call: then the
  /// two passes stand apart, and nothing could be said of either.
  private mutating func refuseIdle() {
    guard let name = main, let function = functions[name], Self.hasBackward(function) else {
      return
    }
    let called = Set(function.body.flatMap { $0.compactMap(\.name) })
    let idle = order.first { other in
      other != name && !called.contains(other) && (functions[other]?.body.count ?? 0) > 1
    }
    guard let token = idle.flatMap({ functions[$0]?.token }), let idle else { return }
    problems.append(StagedRefusal(kind: .secondFunction(name: idle), token: token))
    main = nil
    statements = []
  }

  /// Whether a line of the body assigns something that looks like a gradient.
  private static func hasBackward(_ function: StagedReader.Function) -> Bool {
    var names: Set<String> = Set(function.parameters)
    for line in function.body {
      guard case .assignment(let targets, _, _) = StagedAssignment(line) else { continue }
      for name in targets.flatMap({ $0 }) {
        if StagedRole(name, known: names.contains) != .value { return true }
        names.insert(name)
      }
    }
    return false
  }
}
