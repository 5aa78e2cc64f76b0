// What the names of a program stand for at the statement that is being read.

internal import Gates

/// The names of a program and what they stand for so far.
struct Scope {
  /// What is being read.
  enum Place {
    /// A statement of the program.
    case statement
    /// The body of a gate of the program.
    case gate
    /// A value given from outside, which must be constant.
    case value
  }

  /// What a name in an expression is.
  enum Reference {
    case symbol(Int32)
    /// e, the base of the exponential function.
    case base(Int32)
    case gate
    case definition(Int32)
    /// A name that can only be a function, but is none.
    case unknownFunction
    /// A gate of the program whose definition is wrong, which has been told.
    case brokenDefinition
  }

  /// An input while the program is read.
  struct Input {
    let name: Int
    var declaredValue: Int32?
  }

  let source: SourceText
  var names: NameTable
  var place = Place.statement
  /// The number of the statement that is being read.
  var statement: Int32 = 0
  var symbols: [Program.Symbol] = []
  var inputs: [Input] = []
  /// The parameters of the gate that is being read, by name, as numbers of symbols.
  var parameters: [Int: Int32] = [:]
  /// Names in a gate that are not its parameters, and where.
  var freeVariables: [(name: Int, range: SourceRange)] = []

  init(source: SourceText, names: NameTable) {
    self.source = source
    self.names = names
  }

  /// What the name at `range` is, if `isCalled` directly before a bracket.
  mutating func reference(
    to number: Int, at range: SourceRange, isCalled: Bool, isSpaced: Bool
  ) throws(Refusal) -> Reference {
    if let parameter = parameters[number] { return .symbol(parameter) }
    let facts = names[number]
    if ModulePrefix.notANumber.contains(facts.key.lowercased()) {
      throw Refusal(.notANumber(name: source[range]), at: range)
    }
    if facts.spelling != nil { return .gate }
    if let definer = facts.definer { return try definedGate(number, definer, at: range) }
    if case .gate = place { return try freeName(number, at: range, isCalled: isCalled) }
    if let symbol = facts.symbol { return try assigned(number, symbol, at: range, isCalled) }
    if let constant = facts.constant, !facts.isGiven {
      return constantReference(number, constant)
    }
    return try newInput(number, at: range, isCalled: isCalled, isSpaced: isSpaced)
  }

  /// Adds a symbol for a name.
  mutating func addSymbol(_ number: Int, _ meaning: Program.Meaning) -> Int32 {
    symbols.append(Program.Symbol(name: names.name(number), meaning: meaning))
    return Int32(symbols.count - 1)
  }

  /// Makes the name an input.
  mutating func addInput(_ number: Int) -> Int32 {
    inputs.append(Input(name: number))
    let symbol = addSymbol(number, .input(inputs.count - 1))
    names[number].symbol = symbol
    return symbol
  }

  private mutating func constantReference(_ number: Int, _ value: Double) -> Reference {
    let symbol = constantSymbol(number, value)
    return names[number].key == "e" ? .base(symbol) : .symbol(symbol)
  }

  private mutating func constantSymbol(_ number: Int, _ value: Double) -> Int32 {
    if let symbol = constantSymbols[number] { return symbol }
    let symbol = addSymbol(number, .constant(value))
    constantSymbols[number] = symbol
    return symbol
  }

  /// The symbols of π and e.
  private var constantSymbols: [Int: Int32] = [:]
}

extension Scope {
  /// A gate of the program, which must be defined before it is called.
  private func definedGate(
    _ number: Int, _ definer: Int32, at range: SourceRange
  ) throws(Refusal) -> Reference {
    let name = names.name(number)
    if definer == statement { throw Refusal(.recursion(name: name), at: range) }
    if definer < statement {
      return names[number].definition.map { .definition($0) } ?? .brokenDefinition
    }
    throw Refusal(
      .usedBeforeDefinition(name: name), at: range,
      related: names[number].givenAt.map { [$0] } ?? [])
  }

  /// A name in a gate that is no parameter: π, e, or a mistake that is told at the end of the gate.
  private mutating func freeName(
    _ number: Int, at range: SourceRange, isCalled: Bool
  ) throws(Refusal) -> Reference {
    if let constant = names[number].constant, names[number].symbol == nil, !names[number].isGiven {
      return constantReference(number, constant)
    }
    if isCalled, names[number].symbol == nil, !names[number].isGiven { return .unknownFunction }
    freeVariables.append((number, range))
    return .symbol(names[number].symbol ?? addSymbol(number, .constant(0)))
  }

  private func assigned(
    _ number: Int, _ symbol: Int32, at range: SourceRange, _ isCalled: Bool
  ) throws(Refusal) -> Reference {
    if isCalled, case .statement = symbols[Int(symbol)].meaning {
      throw Refusal(.nodeCalled(name: names.name(number)), at: range)
    }
    return .symbol(symbol)
  }

  private mutating func newInput(
    _ number: Int, at range: SourceRange, isCalled: Bool, isSpaced: Bool
  ) throws(Refusal) -> Reference {
    let facts = names[number]
    try refuseEarlyUse(facts, at: range)
    if isCalled, !facts.standsAlone, !facts.isGiven {
      guard isSpaced, suggestion(for: names.name(number)) == nil else { return .unknownFunction }
    }
    if case .value = place {
      throw Refusal(.valueNotConstant(name: source[range]), at: range)
    }
    return .symbol(addInput(number))
  }

  /// A name that is assigned must be so before it is used.
  private func refuseEarlyUse(
    _ facts: NameTable.Facts, at range: SourceRange
  ) throws(Refusal) {
    guard let assignment = facts.assignment, assignment >= statement else { return }
    let name = facts.name ?? facts.key
    throw Refusal(
      assignment == statement ? .selfReference(name: name) : .usedBeforeAssignment(name: name),
      at: range, related: facts.givenAt.map { [$0] } ?? [])
  }

  /// The function that may have been meant by `name`.
  func suggestion(for name: String) -> String? {
    let definitions = names.facts.prefix(1000).filter { $0.definition != nil }.map(\.key)
    return nearest(to: NameKey(name).text, in: Gate.spellings.map(\.name) + definitions)
  }
}
