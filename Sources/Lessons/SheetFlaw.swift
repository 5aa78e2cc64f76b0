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
  /// No gradient reaches any input: the whole gradient is 0, and so is most of the way to it.
  case noGradient
  /// No gradient reaches the input, though one reaches others.
  case unreached(input: Int)
  /// The gate lets no gradient through, as relu does left of its kink.
  case dead(node: Int)
  /// The output of the gate is 0, so that much of what is multiplied by it vanishes.
  case vanishing(node: Int)
  /// The gate hardly moves any more, though its output still shows it.
  case nearlySaturated(node: Int)
  /// The number is so small or so large that it is no fun to write.
  case unwieldy(Cell)
  /// The input has more digits than the sheet prints.
  case needlessPrecision(input: Int)

  /// Whether the exercise is poor because of it alone.
  public var isSerious: Bool {
    switch self {
    // One dead gate among live ones may be what an exercise is about.
    case .needlessPrecision, .unreached, .dead, .vanishing, .nearlySaturated: false
    case .zero, .one, .equal, .squaredTwo, .kink, .saturated, .noGradient, .unwieldy: true
    }
  }
}

extension SheetFlaw {
  /// The flaws of the point of `trace`, on a sheet that shows `cells` with these digits.
  static func all(_ trace: Trace, _ cells: [Cell], _ digits: Digits) -> [SheetFlaw] {
    ofInputs(trace, digits) + ofGates(trace, digits) + ofGradient(trace)
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
    let nodes = 0..<trace.graph.count
    let slow = nodes.filter { isSlow($0, trace) }
    let saturated = slow.filter { isSaturated($0, trace, digits) }
    let nearly = slow.filter { !saturated.contains($0) && isNearItsBound(trace.value(of: $0)) }
    return kinks + saturated.map { SheetFlaw.saturated(node: $0) }
      + nearly.map { SheetFlaw.nearlySaturated(node: $0) }
      + nodes.compactMap { withoutGradient($0, trace) }
  }

  /// What is wrong with a gate that lets no gradient through, or through which none is multiplied.
  private static func withoutGradient(_ node: Int, _ trace: Trace) -> SheetFlaw? {
    if trace.isDead(node) { return .dead(node: node) }
    let hasKink = trace.graph.kink(of: node) != nil
    return trace.value(of: node) == 0 && !hasKink ? .vanishing(node: node) : nil
  }

  private static func ofGradient(_ trace: Trace) -> [SheetFlaw] {
    if trace.hasNoGradient { return [.noGradient] }
    return trace.wantedInputs.filter { trace.gradient(of: .input($0)) ?? 0 == 0 }
      .map { SheetFlaw.unreached(input: $0) }
  }

  /// Whether the gate hardly moves any more.
  private static func isSlow(_ node: Int, _ trace: Trace) -> Bool {
    guard case .gate(let gate) = trace.graph.operation(of: node), gate.card.kink == nil,
      trace.graph.operands(of: node).count == 1, let slope = trace.localDerivatives(of: node).first
    else { return false }
    return slope.magnitude < 0.01 && !trace.inputs(of: node).contains(0)
  }

  /// Whether so little is left to 1 or −1 that of 1 − o hardly a digit remains: σ(6), tanh(4).
  private static func isNearItsBound(_ output: Double) -> Bool {
    output != output.rounded() && (output.magnitude - 1).magnitude < 0.01
  }

  /// Whether the output of a slow gate prints as the number that it approaches: σ(8) as 1; or is
  /// that number, since a Double holds no more digits: σ(40).
  private static func isSaturated(_ node: Int, _ trace: Trace, _ digits: Digits) -> Bool {
    let output = trace.value(of: node)
    if output == output.rounded() {
      let slope = trace.localDerivatives(of: node).first ?? 0
      return slope.magnitude < 1e-6 && output.magnitude <= 1
    }
    let printed = digits.asPrinted(output)
    return printed == printed.rounded() || output.magnitude < 1e-6
  }

  private static func isUnwieldy(_ value: Double) -> Bool {
    value != 0 && !(1e-5..<1e5).contains(value.magnitude)
  }
}
