// The line that somebody at a terminal types behind: the keys, or the number that is asked for.

public import Lessons

extension StepReport {
  /// The keys, short enough for the page; what is typed stands behind them.
  public var keys: String {
    let long =
      "[Enter] next  b back  g5 go to  c end  t try  h hint  w table  e why  ? q > "
    let short = "[Enter] b g5 c t h w e r  ? help q > "
    return Ink.faint(style.width >= long.count + 3 ? long : short, color: style.color)
  }

  /// The number that is asked for, behind which an answer is typed.
  ///
  /// - Parameters:
  ///   - cell: The number.
  ///   - isFirst: Whether the keys are named once more.
  /// - Returns: A line without an end.
  public func prompt(_ cell: Cell, isFirst: Bool) -> String {
    let keys = "[Enter] shows it  :h hint  ? help  :q quit"
    let short = "[Enter] shows  :h hint  ?  :q"
    let line = style.width > keys.count + 2 ? keys : short
    let first = isFirst ? "  " + Ink.faint(line, color: style.color) + "\n" : ""
    return first + "  \(StepHints(walk: walk, wording: wording).question(cell)) = "
  }
}
