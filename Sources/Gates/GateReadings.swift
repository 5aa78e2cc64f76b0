// What other modules ask of a gate whose kind is known only at run time.

extension Gate {
  /// The facts about this gate.
  public var card: GateCard { visit(CardReading()) }

  /// How many inputs the gate has: 1 or 2.
  public var inputs: Int { visit(InputsReading()) }

  /// The output for the inputs; gates with one input ignore the second.
  public func value<S: Scalar>(_ first: S, _ second: S) -> S {
    visit(ValueReading(first: first, second: second))
  }

  /// do/di₁ and do/di₂ for the inputs and the output that ``value(_:_:)`` gave for them.
  public func localDerivatives<S: Scalar>(_ first: S, _ second: S, output: S) -> (S, S) {
    visit(DerivativeReading(first: first, second: second, output: output))
  }

  /// The gate written with smaller gates; nil where it cannot be opened.
  public func parts(_ first: Formula, _ second: Formula) -> Formula? {
    visit(PartsReading(first: first, second: second))
  }

  /// Whether the gate can be opened into smaller ones.
  public var canBeOpened: Bool { parts(.input(0), .input(1)) != nil }
}

private struct CardReading: GateVisitor {
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> GateCard {
    Definition.card
  }
}

private struct InputsReading: GateVisitor {
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> Int {
    Definition.inputs
  }
}

private struct ValueReading<S: Scalar>: GateVisitor {
  let first: S
  let second: S
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> S {
    Definition.value(first, second)
  }
}

private struct DerivativeReading<S: Scalar>: GateVisitor {
  let first: S
  let second: S
  let output: S
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> (S, S) {
    Definition.localDerivatives(first, second, output: output)
  }
}

private struct PartsReading: GateVisitor {
  let first: Formula
  let second: Formula
  func visit<Definition: GateDefinition>(_ definition: Definition.Type) -> Formula? {
    Definition.parts(first, second)
  }
}
