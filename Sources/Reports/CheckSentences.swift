// The verdicts of a gradient check in words.

internal import Graphs

extension CheckReport {
  /// The verdict on a gradient in a few words.
  func verdict(_ entry: CheckedGradient) -> String {
    switch entry.verdict {
    case .agrees: "agree"
    case .subgradient: "a kink: between its slopes"
    case .differencesTooCoarse: "agree; differences too coarse"
    case .kinkNearby: "agree; a kink or pole is near"
    case .kinkAtEdge: "agree; a kink at an edge"
    case .noDifferences: "agree; no differences here"
    case .noSlope: "disagree: no slope here"
    case .lostToRounding: "disagree: lost to rounding"
    case .disagrees(let witness): "disagree: \(name(of: witness))"
    }
  }

  private func name(of witness: CheckVerdict.Witness) -> String {
    switch witness {
    case .forwardMode: "forward mode"
    case .differences: "differences"
    case .paths: "paths"
    }
  }

  /// What there is to say about a gradient that is not simply confirmed.
  func sentence(_ entry: CheckedGradient) -> String? {
    let name = wording.name(entry.operand)
    switch entry.verdict {
    case .agrees: return nil
    case .subgradient: return entry.slopes.map { subgradient(entry, $0, name) }
    case .noSlope: return noSlope(entry, name)
    case .differencesTooCoarse:
      return "\(name): differences cannot resolve this slope. Over small steps rounding hides what "
        + "\(name) does to \(wording.outputName), and larger steps miss how it bends; forward mode "
        + "agrees."
    case .kinkNearby:
      return
        "\(name): the slope changes within the steps that rounding allows, as beside a kink or a "
        + "pole, so differences mix different slopes; forward mode agrees."
    case .kinkAtEdge: return entry.differences.map { kinkAtEdge(entry, $0, name) }
    case .noDifferences:
      return "\(name): \(wording.outputName) does not exist beside this point, so there are no "
        + "differences; forward mode agrees."
    case .lostToRounding(let loss): return lostToRounding(entry, loss, name)
    case .disagrees(let witness): return disagreement(entry, witness, name)
    }
  }

  private func subgradient(
    _ entry: CheckedGradient, _ slopes: CheckedGradient.Slopes, _ name: String
  ) -> String {
    "\(name) lies on a kink: \(sides(slopes)). Backprop uses "
      + "\(wording.number(entry.gradient)), which \(place(entry, slopes)): a subgradient, as good as any "
      + "other slope between the two. That is no disagreement."
  }

  private func kinkAtEdge(
    _ entry: CheckedGradient, _ quotient: DifferenceQuotient, _ name: String
  ) -> String {
    "\(name): \(edge(quotient)), and gates are on their kinks (see the notes). Backprop uses "
      + "\(wording.number(entry.gradient)), which is right for a slope that these gates have at their "
      + "kinks. That is no disagreement."
  }

  /// That the function exists on one side only, and its slope there.
  private func edge(_ quotient: DifferenceQuotient) -> String {
    "\(wording.outputName) exists only on the \(quotient.side.rawValue) of this point, with the slope "
      + "\(wording.number(quotient.value)) there"
  }

  /// Where the gradient lies among the slopes.
  private func place(_ entry: CheckedGradient, _ slopes: CheckedGradient.Slopes) -> String {
    let texts = [slopes.left.value, slopes.right.value].map(wording.number)
    return switch texts.firstIndex(of: wording.number(entry.gradient)) {
    case 0?: "is the slope on the left"
    case 1?: "is the slope on the right"
    default: "lies between them"
    }
  }

  func sides(_ slopes: CheckedGradient.Slopes) -> String {
    let output = wording.outputName
    let left = wording.number(slopes.left.value)
    let right = wording.number(slopes.right.value)
    return left == right
      ? "the slope of \(output) is \(left) on both sides"
      : "the slope of \(output) is \(left) on the left and \(right) on the right"
  }

  private func noSlope(_ entry: CheckedGradient, _ name: String) -> String {
    let isOne = entry.slopes.map(\.areEqual) ?? true
    let which = isOne ? "is not that" : "does not lie between them"
    let found = entry.slopes.map(sides) ?? entry.differences.map(edge) ?? ""
    return
      "\(name) disagrees: \(found), but backprop says \(wording.number(entry.gradient)), which "
      + "\(which). Gates are at a kink here (see the notes). Each takes a "
      + "slope that is right for it alone, and the chain rule puts them together as if they were "
      + "derivatives; at kinks that may give no slope of the whole. Backprop is right everywhere "
      + "beside the kink: move \(name) a little."
  }

  private func lostToRounding(_ entry: CheckedGradient, _ loss: Double, _ name: String) -> String {
    "\(name) disagrees: backprop says \(wording.number(entry.gradient)), give or take \(roughly(loss)). "
      + "Values on the way are rounded in their last digits, and here that decides, as where large "
      + "numbers nearly cancel. No rule is wrong: write \(wording.outputName) so that nothing cancels, "
      + "or choose a point where less does."
  }

  private func disagreement(
    _ entry: CheckedGradient, _ witness: CheckVerdict.Witness, _ name: String
  ) -> String {
    "\(name) disagrees: backprop and \(self.name(of: witness)) give different numbers. One of them "
      + "is wrong, and a gate's rule or this program may be the cause."
  }

  /// What came out, in one sentence.
  var result: String {
    let wrong = check.entries.count { $0.verdict.isDisagreement }
    let all = check.entries.count
    switch (wrong, all) {
    case (0, 1): return "Result: the gradient is confirmed."
    case (0, 2): return "Result: both gradients are confirmed."
    case (0, _) where check.skipped > 0:
      return "Result: the \(all) gradients that were checked are confirmed."
    case (0, _): return "Result: all \(all) gradients are confirmed."
    case (1, 1): return "Result: the gradient disagrees."
    case (1, _): return "Result: 1 of \(all) gradients disagrees."
    default: return "Result: \(wrong) of \(all) gradients disagree."
    }
  }

  /// That not everything was checked.
  var skipped: String? {
    guard check.skipped > 0 else { return nil }
    return "\(check.skipped) more gradients were not checked: each takes passes over the whole "
      + "graph. Name those to check with --wrt."
  }

  /// What the ways are.
  var legend: String {
    let name = check.entries.first.map { wording.name($0.operand) } ?? "x"
    let output = wording.outputName
    let minus = style.numbers.minus
    return "Forward mode carries every value's slope along from one input. Differences are "
      + "(\(output)(\(name) + h) \(minus) \(output)(\(name) \(minus) h)) / 2h, with h chosen for "
      + "each input and improved with h/2, which also gives the error behind "
      + "\(style.ascii ? "+-" : "±"). Paths add up the products along every path, where they are few."
  }
}
