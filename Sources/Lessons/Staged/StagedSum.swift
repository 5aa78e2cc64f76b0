// Follows a gradient through the lines that change it, to the first where the sum goes wrong.

/// The lines that change one gradient, against the contributions that it is the sum of.
struct StagedSum {
  let judge: StagedJudge
  let variable: Int
  let truth: [Double]
  let edges: [StagedPart]
  let uses: [StagedUse]
  let isOutput: Bool
  /// The edges that are in the sum, each with the line that put it there.
  private var covered: [Int: Int] = [:]

  init(
    judge: StagedJudge, variable: Int, truth: [Double], edges: [StagedPart], uses: [StagedUse],
    isOutput: Bool
  ) {
    self.judge = judge
    self.variable = variable
    self.truth = truth
    // What sends nothing back cannot be missed.
    self.edges = edges.filter { $0.values.contains { $0 != 0 } }
    self.uses = uses
    self.isOutput = isOutput
  }

  private var code: StagedCode { judge.code }

  private static let mostUses = 60
  private static let mostParts = 12
  private static let mostOverwrites = 8

  /// A line that changes the gradient, and by how much.
  private struct Change {
    let statement: Int
    let line: Int
    let amount: [Double]
    /// How far rounding may have moved it.
    let errors: [Double]
    /// Whether what was there before is gone.
    let replaces: Bool
    let right: Int32

    /// The same with `+=`.
    var adding: Change {
      Change(
        statement: statement, line: line, amount: amount, errors: errors, replaces: false,
        right: right)
    }
  }

  private var changes: [Change] {
    let versions = code.variables[variable].versions
    return versions.enumerated().map { index, version in
      let after = judge.judgedValues(version.step)
      let before = index > 0 ? judge.judgedValues(versions[index - 1].step) : nil
      let readsItself = code.steps[judge.steps(of: version.statement)].contains { step in
        guard case .read(let other, _) = step.kind else { return false }
        return other == variable
      }
      let replaces = version.assignment == .set && !readsItself
      let amount = replaces ? after : zip(after, before ?? after.map { _ in 0 }).map { $0 - $1 }
      return Change(
        statement: version.statement, line: code.statements[version.statement].line,
        amount: amount, errors: judge.judgedErrors(version.step), replaces: replaces,
        right: version.right)
    }
  }

  /// The statements that are wrong, and what is wrong with each: the first, and where that only
  /// replaces what was there, others that do so too.
  mutating func slips() -> [(Int, StagedSlip)] {
    var changes = changes
    var slips: [(Int, StagedSlip)] = []
    while let slip = firstSlip(changes), slips.isEmpty || slip.1.isOverwriting {
      slips.append(slip)
      guard slip.1.isOverwriting, slips.count < Self.mostOverwrites else { break }
      // From here on this line is read as if it had added.
      changes = changes.map { $0.statement == slip.0 ? $0.adding : $0 }
      covered = [:]
    }
    return slips
  }

  private mutating func firstSlip(_ changes: [Change]) -> (Int, StagedSlip)? {
    if isOutput, let first = changes.first {
      return (first.statement, .start(first.amount.first ?? 0))
    }
    var open: [Change] = []
    for change in changes {
      if change.amount.allSatisfy({ $0 == 0 }) {
        if change.replaces, !covered.isEmpty { return (change.statement, lost()) }
        continue
      }
      // Nobody splits a contribution into more parts than this.
      if open.count > Self.mostParts { break }
      if let slip = follow(change, open: &open) { return (change.statement, slip) }
    }
    if let first = open.first { return (first.statement, explained(first)) }
    let missing = edges.indices.filter { covered[$0] == nil }.map { edges[$0].line }
    guard let last = changes.last, !missing.isEmpty else { return nil }
    return (last.statement, .missing(lines: unique(missing)))
  }

  private func lost() -> StagedSlip { .overwrites(lines: unique(covered.values.sorted())) }

  private func unique(_ lines: [Int]) -> [Int] {
    lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Adds what a line brings to what is covered; nil where nothing is wrong with it so far.
  private mutating func follow(_ change: Change, open: inout [Change]) -> StagedSlip? {
    let before = change.replaces ? covered : [:]
    let free = edges.indices.filter { covered[$0] == nil || change.replaces }
    // A line that replaces brings something else first, or everything anew.
    let fresh = change.replaces ? edges.indices.filter { covered[$0] == nil } : free
    if let found = subset(change, of: fresh) ?? subset(change, of: free) {
      if change.replaces, !before.isEmpty, !before.keys.allSatisfy(found.contains) { return lost() }
      if change.replaces { covered = [:] }
      for edge in found { covered[edge] = change.line }
      return nil
    }
    if let found = subset(change, of: Array(edges.indices)),
      let earlier = found.compactMap({ covered[$0] }).first
    {
      return .doubled(line: earlier)
    }
    if change.replaces, !before.isEmpty { return lost() }
    // Lines that are each a part of a contribution are right together.
    open.append(change)
    let together = open.reduce(change.amount.map { _ in 0.0 }) { sum, part in
      zip(sum, part.amount).map { $0 + $1 }
    }
    let all = Change(
      statement: change.statement, line: change.line, amount: together, errors: change.errors,
      replaces: false, right: change.right)
    if open.count > 1, let found = subset(all, of: free) {
      for edge in found { covered[edge] = change.line }
      open = []
    }
    return nil
  }

  /// The edges whose contributions add up to `amount`.
  private func subset(_ amount: Change, of edges: [Int]) -> [Int]? {
    if let one = edges.first(where: { matches(amount, [$0]) }) { return [one] }
    // Of very many uses only one, or all, are looked for.
    guard edges.count <= Self.mostUses else { return matches(amount, edges) ? edges : nil }
    for line in unique(edges.map { self.edges[$0].line }) {
      let group = edges.filter { self.edges[$0].line == line }
      if group.count > 1, matches(amount, group) { return group }
    }
    if edges.count > 1, matches(amount, edges) { return edges }
    guard edges.count > 2, edges.count <= 9 else { return nil }
    for bits in 3..<(1 << edges.count) where bits.nonzeroBitCount > 1 {
      let chosen = edges.indices.filter { bits >> $0 & 1 == 1 }.map { edges[$0] }
      if matches(amount, chosen) { return chosen }
    }
    return nil
  }

  private func matches(_ change: Change, _ chosen: [Int]) -> Bool {
    let count = change.amount.count
    var sum = Array(repeating: 0.0, count: count)
    var scale = sum
    for edge in chosen {
      for point in 0..<count {
        sum[point] += edges[edge].values[point]
        scale[point] += edges[edge].values[point].magnitude
      }
    }
    return judge.isClose(change.amount, sum, scale: scale, errors: change.errors)
  }

  /// What is wrong with a line that brings no contribution.
  private func explained(_ change: Change) -> StagedSlip {
    let free = Set(edges.indices.filter { covered[$0] == nil }.map { edges[$0].line })
    let reads = code.steps[judge.steps(of: change.statement)].compactMap { step -> String? in
      guard case .read(let other, _) = step.kind else { return nil }
      return code.variables[other].name
    }
    let candidates =
      uses.filter { free.contains($0.line) } + uses.filter { !free.contains($0.line) }
    return StagedSlips(
      judge, change.amount, uses: candidates, reads: reads, statement: change.statement,
      right: change.right
    ).found
  }
}

extension StagedSlip {
  fileprivate var isOverwriting: Bool { if case .overwrites = self { true } else { false } }
}
