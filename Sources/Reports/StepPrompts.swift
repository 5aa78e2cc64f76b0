// The line that somebody at a terminal types behind: the keys, or the number that is asked for.

public import Lessons

extension StepReport {
  /// The keys, as many words as the page has room for; what is typed stands behind them.
  public func keys(_ machine: StepMachine) -> String {
    let forms = machine.step == nil ? atEnd : Self.keys
    // Behind them a terminal shows `g14`, which can be taken back only where it is in one line.
    let typed = "> g\(walk.last)".count
    let form = forms.first { displayWidth(of: $0) + typed < style.width } ?? forms.last ?? ""
    return Ink.faint(form + ">", color: style.color) + " "
  }

  private static let keys = [
    "[Enter] next  b back  g5 go to  c end  t try  h hint  w table  e why  r restart  ? help  q quit ",
    "[Enter] next  b back  t try  h hint  w table  e why  g5 c r q  ? help ",
    "[Enter] next  b back  t try  h hint  w e g5 c r q  ? help ",
    "[Enter] next  b g5 c t h w e r ? q ",
  ]

  private var atEnd: [String] { isInSeries ? Self.keysBetween : Self.keysAtEnd }

  private static let keysBetween = [
    "n next exercise  q quit  b back  g5 go to  w table  r begin again  ? help ",
    "n next exercise  q quit  b g5 w r ? ",
    "n next  q quit  b g5 w r ? ",
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
