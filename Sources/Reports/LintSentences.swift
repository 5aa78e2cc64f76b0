// What is said of an exercise that hides mistakes.

internal import Graphs
internal import Lessons

/// The sentences about the quality of an exercise.
struct LintSentences {
  let wording: Wording

  /// More mistakes are not named beside a number.
  private static let mostNames = 3

  private var trace: Trace { wording.trace }

  /// What is wrong with the point, and what to change.
  func sentence(_ flaw: SheetFlaw) -> String {
    switch flaw {
    case .zero(let input):
      "\(name(input)) is 0: what is multiplied by it vanishes, and most mistakes with it. "
        + "Choose another number for \(name(input))."
    case .one(let input):
      "\(name(input)) is \(value(input)): a forgotten factor or power does not show. "
        + "Choose another number for \(name(input))."
    case .equal(let one, let other):
      "\(name(one)) and \(name(other)) are both \(value(one)): whoever mistakes one for the other "
        + "is right. Choose different numbers."
    case .squaredTwo(let input, let node):
      "\(name(input)) is 2 and is squared at \(wording.name(node)): 2 squared and 2 doubled are the "
        + "same. Choose another number for \(name(input))."
    case .kink(let node):
      "\(wording.name(node)) is just at its kink, where it has no derivative. Move an input a little."
    case .saturated(let node):
      "\(wording.name(node)) is saturated: its output prints as "
        + "\(wording.number(trace.value(of: node))), and its derivative is nearly 0. Choose inputs "
        + "nearer to 0."
    case .nearlySaturated(let node):
      "\(wording.name(node)) is nearly saturated: its output is "
        + "\(wording.number(trace.value(of: node))), and hardly a digit is left of its derivative. "
        + "Inputs nearer to 0 show more."
    case .noGradient:
      "No gradient reaches an input: each is 0, and most mistakes vanish with them. Choose a point "
        + "at which something flows back, or a program that depends on its inputs."
    case .unreached(let input):
      "No gradient reaches \(name(input)): it is 0, and mistakes on the way to it vanish."
    case .dead(let node):
      "\(wording.name(node)) is dead: it lets no gradient through."
    case .vanishing(let node):
      "\(wording.name(node)) is 0: what is multiplied by it vanishes, and mistakes with it."
    case .unwieldy(let cell):
      "\(wording.plain(trace.name(of: cell))) is \(wording.number(trace.value(of: cell))): few can "
        + "write that down without a slip. Choose inputs of another size."
    case .needlessPrecision(let input):
      "\(name(input)) has more digits than the sheet prints: \(trace.point[input].shortest). Fewer "
        + "say as much."
    }
  }

  /// A short name for programs.
  func kind(_ flaw: SheetFlaw) -> String {
    switch flaw {
    case .zero: "zero"
    case .one: "one"
    case .equal: "equal"
    case .squaredTwo: "squared-two"
    case .kink: "kink"
    case .saturated: "saturated"
    case .nearlySaturated: "nearly-saturated"
    case .noGradient: "no-gradient"
    case .unreached: "unreached"
    case .dead: "dead"
    case .vanishing: "vanishing"
    case .unwieldy: "unwieldy"
    case .needlessPrecision: "needless-precision"
    }
  }

  /// Which mistakes a number hides.
  func sentence(_ hiding: SheetQuality.Hiding) -> String {
    let cell = wording.plain(trace.name(of: hiding.cell))
    let names = hiding.mistakes.map { $0.rawValue.split { $0 == "-" }.joined(separator: " ") }
    let more = names.count > Self.mostNames ? ", and \(names.count - Self.mostNames) more" : ""
    return "\(cell) = \(wording.number(trace.value(of: hiding.cell))) hides: "
      + names.prefix(Self.mostNames).joined(separator: ", ") + more
  }

  /// How many wrong methods land on right numbers.
  func share(_ quality: SheetQuality) -> String {
    guard quality.hiddenWays > 0 else {
      return "every one of \(quality.ways) ways to go wrong shows in the number"
    }
    let percent = (quality.share * 100).rounded()
    let share = percent < 1 ? "less than 1 %" : "\(Int(percent)) %"
    return "in \(quality.hiddenWays) of \(quality.ways) ways to go wrong the number is right all "
      + "the same (\(share))"
  }

  private func name(_ input: Int) -> String { wording.name(.input(input)) }

  private func value(_ input: Int) -> String { wording.number(trace.point[input]) }
}

/// The warning that a worksheet hides mistakes.
public struct SheetWarning {
  private let poor: Int
  private let count: Int?

  /// A warning that `poor` sheets are poor: of so many, or the only one.
  public init(poor: Int, of count: Int?) {
    self.poor = poor
    self.count = count
  }

  /// The warning, with the command that says more.
  public func text(command: String, style: ReportStyle) -> String {
    let sheets =
      count.map { "\(poor) of \($0) sheets are poor exercises" }
      ?? "this is a poor exercise"
    func plain(_ text: String) -> String {
      let shown = VisibleLine.escaped(text)
      return style.ascii ? ascii(shown) : shown
    }
    return paragraph(
      "warning: \(sheets): wrong methods land on right numbers, or the numbers are awkward",
      width: style.width, indent: 9) + "  help: \(plain(command))\n"
  }
}
