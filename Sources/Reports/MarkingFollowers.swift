// What is said of the answers that follow from a slip: which they are, and what they earn.

internal import Graphs
internal import Lessons

extension MarkingReport {
  /// What follows from a slip, by name, and what it earns; nil where nothing follows.
  func followers(of slip: Marking.Slip, _ marking: Marking) -> String? {
    let followers = marking.entries.filter { slip.leads(to: $0) }
    let paying = paying(for: slip, marking)
    let trivial = followers.filter { $0.isTrivial }
    let others = followers.filter { !$0.isTrivial && $0.cell != paying?.cell }
    let labels = CellLabels(wording: wording(marking))
    let sentences = [
      said(others, labels, marking),
      paying.map { entry in
        "Your \(labels.reference(entry.cell)) follows too, but its mark pays for the slip, "
          + "which is in a number worth none."
      },
      unpaid(trivial, labels),
    ].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func said(
    _ followers: [Marking.Entry], _ labels: CellLabels, _ marking: Marking
  ) -> String? {
    guard !followers.isEmpty else { return nil }
    let names = listed(followers.map { labels.reference($0.cell) }, most: 3)
    let verb = followers.count == 1 ? "follows" : "follow"
    let counts = followers.count == 1 ? "counts" : "count"
    switch marking.elsewhere == nil ? followThrough : .none {
    case .full: return "Your \(names) \(verb) from it, and so \(counts) as right."
    case .half: return "Your \(names) \(verb) from it, and so \(counts) half."
    case .none: return "Your \(names) \(verb) from it."
    }
  }

  /// What is said of followers for which nothing was left to do.
  private func unpaid(_ followers: [Marking.Entry], _ labels: CellLabels) -> String? {
    guard !followers.isEmpty else { return nil }
    let names = listed(followers.map { labels.reference($0.cell) }, most: 3)
    let (verb, them) = followers.count == 1 ? ("follows", "it") : ("follow", "them")
    return "Your \(names) \(verb) from it too, but too little was left to work out for \(them) "
      + "to count."
  }

  /// The follower whose mark is taken for a slip that is worth nothing itself; nil where none is.
  private func paying(for slip: Marking.Slip, _ marking: Marking) -> Marking.Entry? {
    guard followThrough != .none, marking.elsewhere == nil, !marking.isFilledBlindly else {
      return nil
    }
    return marking.entries.first {
      slip.leads(to: $0) && !$0.isTrivial && $0.most > .none && $0.earned == .none
    }
  }
}

extension Marking.Slip {
  /// Whether an answer follows from this slip.
  func leads(to entry: Marking.Entry) -> Bool {
    guard case .follows = entry.verdict, case .earlier(let root) = entry.blame else {
      return false
    }
    return cells.contains(root)
  }
}

extension Marking.Entry {
  /// Whether it follows from an answer that left nothing to work out.
  var isTrivial: Bool {
    if case .follows(_, isTrivial: true) = verdict { true } else { false }
  }
}
