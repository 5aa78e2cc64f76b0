// How the forward lines use a name, and what each use sends back to it.

/// One use of a name by a line of the forward pass.
struct StagedUse {
  let line: Int
  /// The gradient that arrives at what the line computes.
  let arriving: [Double]
  let arrivingName: String
  /// The local derivative of the line.
  let slope: [Double]
  /// What the line computes, and the value of the name.
  let output: [Double]
  let input: [Double]
  /// What the line sends back.
  let parts: [Double]
}

/// What one edge sends back.
struct StagedPart {
  let line: Int
  let values: [Double]
}

extension StagedJudge {
  /// The ways in which a name is used, line by line.
  func uses(of key: String) -> [StagedUse] {
    guard let lower = version(key) else { return [] }
    var uses: [StagedUse] = []
    for statement in statements(using: lower.step) {
      for target in code.statements[statement].targets {
        let upper = code.variables[target.variable].versions[target.version]
        guard Int(upper.step) <= passes.output else { continue }
        let slope = slope(of: upper, by: lower)
        let arriving = passes.gradients(of: upper.step)
        uses.append(
          StagedUse(
            line: code.statements[statement].line, arriving: arriving,
            arrivingName: "d" + code.variables[target.variable].name, slope: slope,
            output: passes.values(of: upper.step), input: passes.values(of: lower.step),
            parts: zip(arriving, slope).map { $0 == 0 ? 0 : $0 * $1 }))
      }
    }
    return uses
  }

  /// What should come back to the name that a statement is the derivative by.
  func shares(of statement: StagedCode.Statement) -> [StagedShare] {
    guard let target = statement.targets.first,
      case .gradient(let key) = code.variables[target.variable].role
    else { return [] }
    return uses(of: key).prefix(Self.mostShares).map { use in
      StagedShare(
        line: use.line, arriving: use.arrivingName, slope: use.slope.first ?? .nan,
        value: use.parts.first ?? .nan)
    }
  }

  private static let mostShares = 12

  func statements(using step: Int32) -> [Int] {
    var found: [Int] = []
    for user in passes.users[step] ?? [] {
      let statement = code.steps[user.step].statement
      if found.last != statement { found.append(statement) }
    }
    return found
  }

  mutating func judgeSum(_ variable: Int, _ key: String, _ truth: [Double]) {
    let lower = version(key)
    let edges =
      lower.map {
        (passes.users[$0.step] ?? []).map { user in
          StagedPart(
            line: code.statements[code.steps[user.step].statement].line,
            values: passes.contribution(of: user))
        }
      } ?? []
    let isOutput = lower.map { Int($0.step) == passes.output } ?? false
    var sum = StagedSum(
      judge: self, variable: variable, truth: truth, edges: edges, uses: uses(of: key),
      isOutput: isOutput)
    for (statement, slip) in sum.slips() { blame(statement, slip) }
  }
}
