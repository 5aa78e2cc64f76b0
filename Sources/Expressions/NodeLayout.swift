// Which brackets and signs a node of the tree is printed with, found from its operands upwards.

internal import Gates

/// How a node is printed into the larger expression around it.
struct NodeLayout {
  /// How tightly its printed parts hold together.
  enum Binding: UInt8, Comparable {
    case sum, product, minus, power, atom
    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  /// What its text begins with, as far as a factor before it cares.
  enum Lead: UInt8 {
    case number, name, bracket, other
  }

  /// What stands between the operands of a product or a quotient.
  enum Sign: UInt8 {
    case none, dot, spacedDot, slash, spacedSlash
  }

  var binding = Binding.atom
  var lead = Lead.other
  var sign = Sign.none
  /// Whether it has no spaces outside brackets, so that `/` and `·` around it need none.
  var isTight = true
  /// Whether a division stands in it outside brackets, after which every product shows its sign.
  var hasDivision = false
  /// Whether its text begins with a minus.
  var startsWithMinus = false
  /// Whether bars stand anywhere in it; they do not nest.
  var hasBars = false
  /// Whether it is an absolute value that is written with bars.
  var hasOwnBars = false

  /// Whether it stands in brackets as the right operand of a sum.
  var isBracketedInSum: Bool { binding == .sum || startsWithMinus }

  /// Whether it stands in brackets as the right operand of a product or a quotient.
  var isBracketedAsFactor: Bool { binding < .power }

  /// Whether it may stand under a root sign without brackets.
  var isBareUnderRoot: Bool { binding == .atom && (lead == .number || lead == .name) }

  /// The layouts of all nodes, operands before the nodes that use them.
  static func all(of program: Program) -> [NodeLayout] {
    var layouts: [NodeLayout] = []
    layouts.reserveCapacity(program.tree.nodes.count)
    for node in program.tree.nodes.indices {
      let operands = program.tree.operands(of: node)
      var layout = NodeLayout()
      layout.hasBars = operands.contains { layouts[Int($0)].hasBars }
      layout.set(program, node, operands.map { ($0, layouts[Int($0)]) })
      layouts.append(layout)
    }
    return layouts
  }
}

// MARK: - By kind

extension NodeLayout {
  private typealias Operand = (node: Int32, layout: NodeLayout)

  private mutating func set(_ program: Program, _ node: Int, _ operands: [Operand]) {
    switch program.tree.nodes[node].kind {
    case .number(let value): setNumber(value)
    case .name(let symbol): lead = Self.lead(ofWord: program.symbols[Int(symbol)].name)
    case .add, .subtract: setSum(operands)
    case .multiply: setMultiply(program, operands)
    case .divide: setDivide(operands)
    case .power: setPower(program, operands)
    case .negate: setNegate(operands)
    case .gate(.sqrt): binding = .power
    case .gate(.abs): setBars()
    case .gate(let gate): setCall(gate.printedName)
    case .definition(let number): setCall(program.definitions[Int(number)].name)
    }
  }

  /// A literal is negative only where it was written as a raised exponent.
  private mutating func setNumber(_ value: Double) {
    lead = .number
    guard value < 0 else { return }
    binding = .minus
    startsWithMinus = true
  }

  private mutating func setSum(_ operands: [Operand]) {
    binding = .sum
    isTight = false
    guard let left = operands.first?.layout else { return }
    startsWithMinus = left.startsWithMinus
  }

  private mutating func setNegate(_ operands: [Operand]) {
    binding = .minus
    startsWithMinus = true
    guard let operand = operands.first?.layout else { return }
    isTight = operand.isTight && operand.binding >= .power
  }

  private mutating func setBars() {
    hasOwnBars = !hasBars
    hasBars = true
  }

  /// The name of a call: one letter may stand behind a number, `2σ(x)`, but not a word.
  private mutating func setCall(_ name: String) {
    lead = name.unicodeScalars.count == 1 ? Self.lead(ofWord: name) : .other
  }

  private mutating func setPower(_ program: Program, _ operands: [Operand]) {
    binding = .power
    guard let base = operands.first?.layout else { return }
    lead = base.binding < .atom ? .bracket : base.lead
  }

  /// `e` and `E` behind a number would be read as its exponent.
  private static func lead(ofWord word: String) -> Lead {
    guard let first = word.unicodeScalars.first else { return .other }
    return first.properties.isAlphabetic && first != "e" && first != "E" ? .name : .other
  }
}

// MARK: - Products

extension NodeLayout {
  private mutating func setMultiply(_ program: Program, _ operands: [Operand]) {
    guard let left = operands.first, let right = operands.last?.layout else { return }
    setFactors(left.layout, right)
    let rightLead = right.isBracketedAsFactor ? .bracket : right.lead
    if Self.standsAlone(left, before: rightLead, in: program) {
      sign = .none
    } else {
      sign = hasDivision ? .spacedDot : .dot
      isTight = isTight && sign == .dot
    }
  }

  private mutating func setDivide(_ operands: [Operand]) {
    guard let left = operands.first?.layout, let right = operands.last?.layout else { return }
    setFactors(left, right)
    hasDivision = true
    sign = isTight ? .slash : .spacedSlash
  }

  private mutating func setFactors(_ left: NodeLayout, _ right: NodeLayout) {
    let isBracketed = left.binding < .product || right.isBracketedAsFactor
    binding = .product
    isTight = left.isTight && right.isTight && !isBracketed
    startsWithMinus = left.binding >= .product && left.startsWithMinus
    hasDivision = left.binding == .product && left.hasDivision
    lead = left.binding < .product ? .bracket : left.lead
  }

  /// Whether `left` needs no sign before a factor: `2x`, `2(x + y)`, `(x + y)z`.
  private static func standsAlone(
    _ left: Operand, before lead: Lead, in program: Program
  ) -> Bool {
    guard lead == .name || lead == .bracket else { return false }
    if left.layout.binding == .sum { return true }
    return program.isPlainNumber(left.node)
  }
}

extension NodeLayout.Sign {
  /// The text between the operands.
  var text: String {
    switch self {
    case .none: ""
    case .dot: "·"
    case .spacedDot: " · "
    case .slash: "/"
    case .spacedSlash: " / "
    }
  }
}

extension Gate {
  /// The name that a program is printed with: `σ` and `max`.
  var printedName: String {
    if case .function(let name) = card.notation { name } else { card.names[0] }
  }
}
