// From a wrong contribution to the slip that gives it: every slip says what it would have given.

internal import Expressions

/// Finds the slip that explains an amount.
struct StagedSlips {
  let judge: StagedJudge
  private let amount: [Double]
  private let uses: [StagedUse]
  private let reads: [String]
  private let statement: Int?
  private let right: Int32?

  init(
    _ judge: StagedJudge, _ amount: [Double], uses: [StagedUse], reads: [String],
    statement: Int? = nil, right: Int32? = nil
  ) {
    self.judge = judge
    self.amount = amount
    // The line whose gradient is read is the one that is meant.
    let meant = uses.filter { use in
      reads.contains { NameKey($0) == NameKey(use.arrivingName) }
    }
    self.uses = meant + uses.filter { use in !meant.contains { $0.line == use.line } }
    self.reads = reads
    self.statement = statement
    self.right = right
  }

  func isAmount(_ values: [Double]) -> Bool {
    values.allSatisfy(\.isFinite) && judge.isClose(amount, values)
      && values.contains { $0 != 0 }
  }

  func product(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 * $1 } }

  /// The slip.
  var found: StagedSlip {
    for use in uses {
      if let slip = stale(use) ?? simple(use) ?? slope(use) { return slip }
    }
    for use in uses { if let slip = wrongArriving(use) { return slip } }
    if let slip = belongsElsewhere { return slip }
    for use in uses { if let slip = factor(use) { return slip } }
    return uses.first.flatMap(wrongLocal) ?? .unexplained(yours: amount.first ?? 0)
  }

  private func simple(_ use: StagedUse) -> StagedSlip? {
    if isAmount(use.parts.map { -$0 }) { return .sign(line: use.line) }
    let readsArriving = reads.contains { NameKey($0) == NameKey(use.arrivingName) }
    if !readsArriving, isAmount(use.slope) {
      return .arrivingOmitted(line: use.line, arriving: use.arrivingName)
    }
    if isAmount(use.arriving) {
      return .localOmitted(line: use.line, arriving: use.arrivingName)
    }
    if isAmount(zip(use.arriving, use.slope).map { $0 + $1 }) {
      return .factorsAdded(line: use.line)
    }
    // A product: its output is the input times the local derivative.
    if judge.isClose(product(use.input, use.slope), use.output),
      isAmount(product(use.arriving, use.input))
    {
      return .notSwitched(line: use.line)
    }
    return nil
  }

  private func wrongArriving(_ use: StagedUse) -> StagedSlip? {
    for (index, variable) in judge.code.variables.enumerated() {
      guard variable.role != .value, reads.contains(variable.name), let truth = judge.truth(index),
        NameKey(variable.name) != NameKey(use.arrivingName), !judge.isClose(truth, use.arriving),
        isAmount(product(truth, use.slope))
      else { continue }
      return .wrongArriving(line: use.line, arriving: use.arrivingName)
    }
    return nil
  }

  /// A constant factor at every point.
  private func factor(_ use: StagedUse) -> StagedSlip? {
    guard let first = amount.first, let part = use.parts.first, part != 0 else { return nil }
    let factor = first / part
    guard factor.isFinite, amount.count > 1, isAmount(use.parts.map { $0 * factor }) else {
      return nil
    }
    return .factor(factor, line: use.line)
  }

  private func wrongLocal(_ use: StagedUse) -> StagedSlip? {
    guard let yours = amount.first, let arriving = use.arriving.first, arriving != 0,
      let right = use.slope.first,
      reads.contains(where: { NameKey($0) == NameKey(use.arrivingName) })
        || use.arrivingName.isEmpty
    else { return nil }
    return .wrongLocal(line: use.line, yours: yours / arriving, right: right)
  }

  /// What goes to another name through the same lines.
  private var belongsElsewhere: StagedSlip? {
    let lines = Set(uses.map(\.line))
    // Looking through everything takes long where there is much.
    guard judge.code.steps.count < 4_000 else { return nil }
    for variable in judge.code.variables where variable.role == .value {
      for use in judge.uses(of: variable.key) where lines.contains(use.line) && isAmount(use.parts)
      {
        return .belongsTo(name: variable.name, line: use.line)
      }
    }
    return nil
  }

  /// The line with an older value of a name that was given a new one.
  private func stale(_ use: StagedUse) -> StagedSlip? {
    guard let statement, let right else { return nil }
    let code = judge.code
    let steps = judge.steps(of: statement)
    for variable in code.variables where variable.role == .value && variable.versions.count > 1 {
      let versions = variable.versions
      for (place, version) in versions.enumerated().dropFirst() {
        let isRead = code.steps[steps].contains { $0.operands.contains(version.step) }
        guard isRead else { continue }
        for older in versions[..<place] {
          let value = evaluated(right, steps, version.step, as: older.step)
          guard judge.isClose(value, use.parts) else { continue }
          return .stale(name: variable.name, line: code.statements[version.statement].line)
        }
      }
    }
    return nil
  }

  /// A step of the statement, where another step stands for one that it reads.
  private func evaluated(
    _ root: Int32, _ steps: Range<Int>, _ step: Int32, as other: Int32
  ) -> [Double] {
    let code = judge.code
    let count = amount.count
    var own: [Int32: [Double]] = [step: judge.judgedValues(other)]
    for index in steps {
      func values(_ operand: Int32) -> [Double] {
        operand < 0
          ? Array(repeating: 0, count: count) : own[operand] ?? judge.judgedValues(operand)
      }
      let at = code.steps[index]
      switch at.kind {
      case .read, .number, .input: continue
      default:
        let (a, b, c) = (values(at.first), values(at.second), values(at.third))
        own[Int32(index)] = (0..<count).map { at.value(a[$0], b[$0], c[$0]) }
      }
    }
    return own[root] ?? judge.judgedValues(root)
  }
}
