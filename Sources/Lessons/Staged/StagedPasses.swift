// The numbers of staged code at several points: as the code computes them, and as they truly are.

internal import Gates

/// The values of all steps at some points, and the true derivatives of one of them.
struct StagedPasses {
  let code: StagedCode
  /// The values of the inputs, point by point.
  let points: [[Double]]
  /// The step that holds the output.
  let output: Int
  /// The value of every step at every point.
  private(set) var values: [Double]
  /// How far rounding may have moved each value.
  private(set) var errors: [Double] = []
  /// The derivative of the output by every step at every point.
  private(set) var gradients: [Double] = []
  /// The statements and steps that use each step on the way to the output.
  private(set) var users: [Int32: [(step: Int, slot: Int)]] = [:]

  /// - Parameters:
  ///   - code: The code.
  ///   - points: The values of its inputs, point by point.
  ///   - output: The step that holds the output.
  ///   - hasGradients: Whether more than the values is wanted.
  init(_ code: StagedCode, points: [[Double]], output: Int, hasGradients: Bool = true) {
    self.code = code
    self.points = points
    self.output = output
    values = []
    values.reserveCapacity(code.steps.count * points.count)
    for step in code.steps {
      for point in points.indices { values.append(value(of: step, at: point, values, points)) }
    }
    guard hasGradients else { return }
    errors = roundingErrors(of: values)
    gradients = derivatives(of: output)
    for (index, step) in code.steps[...output].enumerated() {
      for (slot, operand) in step.operands.enumerated() {
        users[operand, default: []].append((index, slot))
      }
    }
  }

  var count: Int { points.count }

  private func value(
    of step: StagedStep, at point: Int, _ values: [Double], _ points: [[Double]]
  ) -> Double {
    if case .input(let index) = step.kind { return points[point][index] }
    func operand(_ index: Int32) -> Double {
      index < 0 ? (step.isRead ? .nan : 0) : values[Int(index) * points.count + point]
    }
    return step.value(operand(step.first), operand(step.second), operand(step.third))
  }

  /// How far rounding may have moved each of `values`, which the steps have.
  ///
  /// 1 − o loses its digits where o is nearly 1: nobody can be blamed for them.
  func roundingErrors(of values: [Double]) -> [Double] {
    var errors = Array(repeating: 0.0, count: values.count)
    for (index, step) in code.steps.enumerated() {
      for point in points.indices {
        let place = index * points.count + point
        switch step.kind {
        case .number, .input, .unknown: continue
        case .copy, .read:
          errors[place] = step.first < 0 ? 0 : errors[Int(step.first) * points.count + point]
        default: errors[place] = roundingError(of: step, at: point, place, values, errors)
        }
      }
    }
    return errors
  }

  private func roundingError(
    of step: StagedStep, at point: Int, _ place: Int, _ values: [Double], _ errors: [Double]
  ) -> Double {
    func operand(_ index: Int32) -> Double {
      index < 0 ? 0 : values[Int(index) * points.count + point]
    }
    let (a, b, c) = step.slopes(
      operand(step.first), operand(step.second), output: values[place])
    var error = 4 * values[place].ulp
    for (operand, slope) in zip(step.operands, [a, b, c]) {
      let own = errors[Int(operand) * points.count + point]
      if own != 0, slope.isFinite { error += slope.magnitude * own }
    }
    return error.isFinite ? error : 0
  }

  /// The rounding of a step, point by point.
  func errors(of step: Int32) -> [Double] {
    Array(errors[(Int(step) * count)..<((Int(step) + 1) * count)])
  }

  /// The values of a step, point by point.
  func values(of step: Int32) -> [Double] {
    Array(values[(Int(step) * count)..<((Int(step) + 1) * count)])
  }

  /// The true derivatives of the output by a step, point by point.
  func gradients(of step: Int32) -> [Double] {
    Array(gradients[(Int(step) * count)..<((Int(step) + 1) * count)])
  }

  /// The derivatives of a step by all others.
  private func derivatives(of root: Int) -> [Double] {
    var all = Array(repeating: 0.0, count: (root + 1) * count)
    for point in 0..<count { all[root * count + point] = 1 }
    for index in stride(from: root, through: 0, by: -1) {
      for point in 0..<count where all[index * count + point] != 0 {
        let slopes = slopes(of: index, at: point)
        let arriving = all[index * count + point]
        for (operand, slope) in zip(code.steps[index].operands, slopes) where slope != 0 {
          all[Int(operand) * count + point] += arriving * slope
        }
      }
    }
    all += Array(repeating: 0, count: values.count - all.count)
    return all
  }

  /// The derivative of a step by another, where only steps from `first` on are gone through.
  func slope(of root: Int, by step: Int, within first: Int) -> [Double] {
    (0..<count).map { point in
      var all = Array(repeating: 0.0, count: root - first + 1)
      var found = 0.0
      all[root - first] = 1
      for index in stride(from: root, through: first, by: -1) where all[index - first] != 0 {
        let arriving = all[index - first]
        if index == step { found += arriving }
        for (operand, slope) in zip(code.steps[index].operands, slopes(of: index, at: point))
        where slope != 0 {
          if Int(operand) >= first {
            all[Int(operand) - first] += arriving * slope
          } else if Int(operand) == step {
            found += arriving * slope
          }
        }
      }
      return found
    }
  }

  private func slopes(of index: Int, at point: Int) -> [Double] {
    let step = code.steps[index]
    func operand(_ index: Int32) -> Double {
      index < 0 ? 0 : values[Int(index) * count + point]
    }
    let (a, b, c) = step.slopes(
      operand(step.first), operand(step.second), output: values[index * count + point])
    return [a, b, c]
  }

  /// What one use of a step sends back to it, point by point.
  func contribution(of use: (step: Int, slot: Int)) -> [Double] {
    (0..<count).map { point in
      let arriving = gradients[use.step * count + point]
      return arriving == 0 ? 0 : arriving * slopes(of: use.step, at: point)[use.slot]
    }
  }

  /// The derivative of the output by a step by forward mode: the witness.
  func witness(of step: Int32) -> [Double] {
    (0..<count).map { point in
      var duals: [Dual] = []
      for (index, part) in code.steps[...output].enumerated() {
        func operand(_ operand: Int32) -> Dual { operand < 0 ? 0 : duals[Int(operand)] }
        if index == Int(step) {
          duals.append(Dual(values[index * count + point], slope: 1))
        } else if case .input(let input) = part.kind {
          duals.append(Dual(points[point][input]))
        } else {
          duals.append(part.dual(operand(part.first), operand(part.second), operand(part.third)))
        }
      }
      return duals[output].slope
    }
  }

  /// Whether a step on the way to the output lies on a kink at a point.
  func isAtKink(_ point: Int) -> Bool {
    code.steps[...output].contains { step in
      guard step.first >= 0, step.second >= 0 || step.operands.count == 1 else { return false }
      let second = step.second < 0 ? 0 : values[Int(step.second) * count + point]
      return step.isAtKink(values[Int(step.first) * count + point], second)
    }
  }

  /// The first step of the code up to the output without a number at a point.
  func firstFault(at point: Int) -> Int? {
    (0...output).first { !values[$0 * count + point].isFinite }
  }
}

extension StagedStep {
  fileprivate var isRead: Bool { if case .read = kind { true } else { false } }
}
