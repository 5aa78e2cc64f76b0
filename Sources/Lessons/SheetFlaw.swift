// What makes a point a poor choice whoever solves the exercise, as facts.

internal import Gates
internal import Graphs

/// Something about a point that makes an exercise worse than it could be.
public enum SheetFlaw: Hashable, Sendable {
  /// The input is 0, so that much of what is multiplied by it vanishes.
  case zero(input: Int)
  /// The input is 1 or −1, so that a forgotten factor or power shows nowhere.
  case one(input: Int)
  /// Both inputs have the same value, so that they can be exchanged.
  case equal(Int, Int)
  /// The input is 2 and is squared: 2·2 is 2².
  case squaredTwo(input: Int, node: Int)
  /// The gate has a kink just here, where it has no derivative.
  case kink(node: Int)
  /// The gate is saturated: its output prints as a number that it only approaches.
  case saturated(node: Int)
  /// The number is so small or so large that it is no fun to write.
  case unwieldy(Cell)
  /// The input has more digits than the sheet prints.
  case needlessPrecision(input: Int)

  /// Whether the exercise is poor because of it alone.
  public var isSerious: Bool {
    if case .needlessPrecision = self { false } else { true }
  }
}

extension SheetFlaw {
  /// The flaws of the point of `trace`, on a sheet that shows `cells` with these digits.
  static func all(_ trace: Trace, _ cells: [Cell], _ digits: Digits) -> [SheetFlaw] {
    ofInputs(trace, digits) + ofGates(trace, digits)
      + cells.filter { trace.original(of: $0) == nil && isUnwieldy(trace.value(of: $0)) }.map(
        SheetFlaw.unwieldy)
  }

  private static func ofInputs(_ trace: Trace, _ digits: Digits) -> [SheetFlaw] {
    let point = trace.point
    var flaws: [SheetFlaw] = []
    var firstWith: [Double: Int] = [:]
    for (input, value) in point.enumerated() {
      if value == 0 { flaws.append(.zero(input: input)) }
      if value.magnitude == 1 { flaws.append(.one(input: input)) }
      if let first = firstWith.updateValue(input, forKey: value) {
        flaws.append(.equal(first, input))
      }
      if value == 2, let node = squaring(input, trace) {
        flaws.append(.squaredTwo(input: input, node: node))
      }
      if hasNeedlessPrecision(value, digits) { flaws.append(.needlessPrecision(input: input)) }
    }
    return flaws
  }

  /// The first node that squares the input.
  private static func squaring(_ input: Int, _ trace: Trace) -> Int? {
    trace.uses(of: .input(input)).first { use in
      let operands = trace.graph.operands(of: use.node)
      guard case .gate(.power) = trace.graph.operation(of: use.node), use.slot == 0,
        let exponent = operands.last?.constant
      else { return false }
      return trace.graph.constants[exponent].value == 2
    }?.node
  }

  private static func hasNeedlessPrecision(_ value: Double, _ digits: Digits) -> Bool {
    guard value != 0, case .rounded(let count) = digits else { return false }
    return DecimalDigits(value.magnitude).digits.count > max(2, count)
  }

  private static func ofGates(_ trace: Trace, _ digits: Digits) -> [SheetFlaw] {
    let kinks = trace.kinks.map { SheetFlaw.kink(node: $0.node) }
    let saturated = (0..<trace.graph.count).filter { isSaturated($0, trace, digits) }
    return kinks + saturated.map { SheetFlaw.saturated(node: $0) }
  }

  /// Whether the gate hardly moves any more, so that its output prints as the number that it
  /// approaches: σ(8) as 1; or is that number, since a Double holds no more digits: σ(40).
  private static func isSaturated(_ node: Int, _ trace: Trace, _ digits: Digits) -> Bool {
    guard case .gate(let gate) = trace.graph.operation(of: node), gate.card.kink == nil,
      trace.graph.operands(of: node).count == 1, let slope = trace.localDerivatives(of: node).first,
      slope.magnitude < 0.01, !trace.inputs(of: node).contains(0)
    else { return false }
    let output = trace.value(of: node)
    if output == output.rounded() { return slope.magnitude < 1e-6 && output.magnitude <= 1 }
    let printed = digits.asPrinted(output)
    return printed == printed.rounded() || output.magnitude < 1e-6
  }

  private static func isUnwieldy(_ value: Double) -> Bool {
    value != 0 && !(1e-5..<1e5).contains(value.magnitude)
  }
}
