// What all mistakes with a local derivative have in common: the cells in which they show.

internal import Gates
internal import Graphs

/// A mistake with the local derivative of a gate.
protocol SlopeMistake: MistakeDefinition {
  /// What it gives for do/di; nothing where it cannot be made.
  static func slopes(_ slope: GateSlope) -> [Double]
}

extension SlopeMistake {
  static var family: MistakeFamily { .gate }

  /// The numbers are the input in the slot and the output.
  static func predictions(in situation: Situation) -> [Prediction] {
    guard let slope = GateSlope(situation) else { return [] }
    return slopes(slope).filter { !slope.isOmitted($0) }.map(slope.prediction)
  }
}

/// A local derivative that is asked for, or that is needed for what goes back.
struct GateSlope {
  let situation: Situation
  let node: Int
  let gate: Gate
  let slot: Int
  /// The place of the slot among the operands.
  let place: Int
  let operands: [Double]
  let output: Double

  init?(_ situation: Situation) {
    guard let node = situation.node, let gate = situation.gate, let slot = situation.cell.slot
    else { return nil }
    self.situation = situation
    self.node = node
    self.gate = gate
    self.slot = slot
    place = situation.place(ofSlot: slot)
    operands = situation.operands
    output = situation.output
  }

  /// i in the slot.
  var input: Double { operands[place] }

  /// The other operand, input or constant; nil where the gate has but one.
  var other: Double? { operands.count == 2 ? operands[1 - place] : nil }

  /// Whether the gate has one input only, its other operand being a constant.
  var hasConstant: Bool { operands.count == 2 && situation.inputs.count == 1 }

  /// What is right here.
  var right: Double { slope(at: operands) }

  /// The local derivative for other operands of the gate.
  func slope(at operands: [Double]) -> Double {
    let graph = situation.graph
    let output = graph.value(of: node, operands)
    return graph.localDerivatives(of: node, operands, output: output)[place]
  }

  /// Whether, with `wrong` for do/di, the gradient goes back as it arrived: where that is a mistake
  /// of its own, do/di was left out rather than wrong.
  func isOmitted(_ wrong: Double) -> Bool {
    guard case .sent = situation.cell.quantity, wrong == 1 else { return false }
    return LocalOmitted.applies(to: gate)
  }

  /// The prediction for the cell, where `wrong` is taken for do/di.
  func prediction(_ wrong: Double) -> Prediction {
    var value = wrong
    if case .sent = situation.cell.quantity { value *= situation.arriving }
    return Prediction(value, slot: slot, numbers: [input, output])
  }
}
