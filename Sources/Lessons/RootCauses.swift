// Which answers are to blame: the first wrong one on every way, and what is wrong anew behind it.

internal import Gates
internal import Graphs

/// Finds what is to blame for every answer that is not right.
struct RootCauses {
  /// What is to blame, by cell.
  private(set) var blame: [Cell: Marking.Blame] = [:]

  /// The causes among `cells`, which stand in the order of the working.
  init(_ trace: Trace, _ cells: [Cell], _ verdicts: [Cell: Verdict]) {
    for cell in cells {
      guard let verdict = verdicts[cell], !verdict.isRight else { continue }
      let earlier = trace.sources(of: cell).first {
        root(of: $0) != nil && trace.matters($0, to: cell)
      }.flatMap(root)
      switch verdict {
      case .wrong(let findings):
        // Behind a mistake, a number that nothing explains may come from it in a way that cannot be
        // told; one that a known mistake explains is a mistake of its own.
        blame[cell] = findings.isEmpty ? earlier.map { .earlier($0) } ?? .itself : .itself
      case .imprecise: blame[cell] = earlier.map { .earlier($0) } ?? .itself
      case .follows(let source, _):
        blame[cell] = (root(of: source) ?? earlier).map { .earlier($0) } ?? .nothing
      case .blank, .unreadable:
        // What was not answered is nobody's mistake, but it does not hide one either.
        blame[cell] = earlier.map { .earlier($0) } ?? .nothing
      case .right, .rightByItself, .rounded: break
      }
    }
  }

  /// The answer that is to blame for what stands in a cell; nil where that is right.
  private func root(of cell: Cell) -> Cell? {
    switch blame[cell] {
    case .itself?: cell
    case .earlier(let root)?: root
    case .nothing?, nil: nil
    }
  }
}

extension Trace {
  /// Whether a number changes with one of its sources: a local derivative seldom does with the
  /// output of its gate.
  fileprivate func matters(_ source: Cell, to cell: Cell) -> Bool {
    guard case .localDerivative(let slot) = cell.quantity, let node = cell.operand.node else {
      return true
    }
    let formula = graph.derivativeFormulas(of: node)[slot]
    if source == Cell(node, .output) { return formula.hasOutput }
    return formula.constant == nil
  }
}

/// Gathers answers that are to blame for the same reason.
struct SlipList {
  private(set) var slips: [Marking.Slip] = []

  init(_ entries: [Marking.Entry]) {
    let blamed = entries.filter { $0.blame == .itself }
    let counts = Self.counts(blamed)
    var order: [[Finding.Place]] = []
    var groups: [[Finding.Place]: [(cell: Cell, findings: [Finding])]] = [:]
    var alone: [(cell: Cell, findings: [Finding])] = []
    for entry in blamed {
      let likeliest = Self.likeliest(entry.verdict, counts)
      let places = likeliest.map(\.place)
      if places.isEmpty {
        alone.append((entry.cell, []))
        continue
      }
      if groups[places] == nil { order.append(places) }
      groups[places, default: []].append((entry.cell, likeliest))
    }
    let followers = Self.followers(entries)
    let all = order.map { groups[$0] ?? [] } + alone.map { [$0] }
    slips = all.map { members in
      Marking.Slip(
        findings: members[0].findings, cells: members.map(\.cell),
        followers: members.reduce(0) { $0 + (followers[$1.cell] ?? 0) })
    }
    // A sort that keeps the order of the working among equals.
    slips = slips.enumerated().sorted {
      ($1.element.followers, $0.offset) < ($0.element.followers, $1.offset)
    }.map(\.element)
  }

  /// In how many cells each mistake would give the answer.
  private static func counts(_ blamed: [Marking.Entry]) -> [Finding.Place: Int] {
    var counts: [Finding.Place: Int] = [:]
    for entry in blamed {
      guard case .wrong(let findings) = entry.verdict else { continue }
      for place in Set(findings.map(\.place)) { counts[place, default: 0] += 1 }
    }
    return counts
  }

  /// The findings whose mistake explains most cells; all of them where they explain as many.
  private static func likeliest(
    _ verdict: Verdict, _ counts: [Finding.Place: Int]
  ) -> [Finding] {
    guard case .wrong(let findings) = verdict else { return [] }
    let most = findings.map { counts[$0.place] ?? 0 }.max() ?? 0
    return findings.filter { counts[$0.place] == most }
  }

  /// How many answers follow from each that is to blame.
  private static func followers(_ entries: [Marking.Entry]) -> [Cell: Int] {
    var followers: [Cell: Int] = [:]
    for entry in entries {
      guard case .follows = entry.verdict, case .earlier(let root) = entry.blame else { continue }
      followers[root, default: 0] += 1
    }
    return followers
  }
}
