// The line that somebody at a terminal types behind: the keys, or the number that is asked for.

public import Lessons

extension StepReport {
  /// The keys, as many words as the page has room for; what is typed stands behind them.
  public func keys(_ machine: StepMachine) -> String {
    let forms = machine.step == nil ? Self.keysAtEnd : Self.keys
    let form = forms.first { displayWidth(of: $0) + 3 <= style.width } ?? forms.last ?? ""
    return Ink.faint(form + ">", color: style.color) + " "
  }

  private static let keys = [
    "[Enter] next  b back  g5 go to  c end  t try  h hint  w table  e why  r restart  ? help  q quit ",
    "[Enter] next  b back  g5 c  t try  h hint  w table  e why  r  ? help  q quit ",
    "[Enter] next  b g5 c t h w e r ? q ",
  ]

  private static let keysAtEnd = [
    "[Enter] ends  b back  g5 go to  w table  r begin again  ? help ",
    "[Enter] ends  b g5 w r ? q ",
  ]

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
