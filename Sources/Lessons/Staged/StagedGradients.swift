// What is said of each gradient as staged code leaves it.

internal import Expressions

extension StagedChecker {
  func gradients(_ code: StagedCode, _ judge: StagedJudge) -> [StagedGradient] {
    let inputs = code.inputs.filter(\.isMoved).map(\.key)
    let wanted = options.wanted?.map { NameKey($0).text } ?? inputs
    let others = code.variables.indices.compactMap { index -> String? in
      guard case .gradient(let key) = code.variables[index].role, !wanted.contains(key) else {
        return nil
      }
      return key
    }
    let keys = others.reduce(into: wanted) { if !$0.contains($1) { $0.append($1) } }
    return keys.compactMap { key in
      let found = gradient(key, code, judge)
      // The 1 that everything starts with is no result.
      return key == judge.outputKey && found?.verdict == .right && !wanted.contains(key)
        ? nil : found
    }
  }

  func gradient(
    _ key: String, _ code: StagedCode, _ judge: StagedJudge
  ) -> StagedGradient? {
    guard let value = code.variable(key), let version = code.variables[value].versions.first,
      Int(version.step) <= judge.passes.output
    else { return nil }
    let outputs = code.variables.indices.filter { index in
      guard !code.variables[index].versions.isEmpty else { return false }
      switch code.variables[index].role {
      case .gradient(let other): return other == key
      case .derivative(let top, let by): return by == key && top == judge.outputKey
      case .value: return false
      }
    }
    let right = judge.passes.gradients(of: version.step).first ?? .nan
    let name = code.variables[value].name
    guard
      let holder = outputs.last(where: { judge.isRight($0) == true }) ?? outputs.last,
      let last = code.variables[holder].versions.last
    else {
      // What sends nothing back needs no line.
      let isUnknown = judge.isUnread[judge.passes.output]
      let isNothing = judge.passes.gradients(of: version.step).allSatisfy { $0 == 0 }
      return StagedGradient(
        of: name, name: nil, verdict: isUnknown ? .unknown : isNothing ? .right : .missing,
        value: nil, right: right)
    }
    let own = judge.passes.values(of: last.step)
    let isUnknown = judge.isUnread[Int(last.step)] || judge.isUnread[judge.passes.output]
    let verdict: StagedGradientVerdict =
      isUnknown
      ? .unknown
      : judge.isRight(holder) != false ? .right : judge.isOwnFault(holder) ? .wrong : .follows
    return StagedGradient(
      of: name, name: code.variables[holder].name, verdict: verdict, value: own.first, right: right)
  }
}
