// Why a choice is not right: the facts that its sentence needs.

/// Why a choice is not right.
public enum ChoiceRemark: Hashable, Sendable {
  /// So many options are marked where one is asked for.
  case chooseOne(marked: Int)
  /// The one option that is marked is not right.
  case wrong(ChoiceFact)
  /// So many right options are not marked, and these are marked though they are not right.
  case selection(missing: Int, wrong: [ChoiceFact])
}

/// Why an option is not right.
public struct ChoiceFact: Hashable, Sendable {
  /// What speaks against an option.
  public enum Reason: Hashable, Sendable {
    /// The value is used only so often.
    case uses(Int)
    /// Its gradient is the largest, but not the largest in size.
    case signCounted
    /// Its value is the largest, not its gradient.
    case valueCounted
    /// Another gradient is larger in size; or smaller, where the smallest is asked for.
    case notMost(isLeast: Bool)
    /// The move changes the output the wrong way, or not at all.
    case wrongWay(isLargest: Bool)
    /// The output does not exist there.
    case noOutput
    /// Another move goes further.
    case notFurthest
    /// The derivative of the first name by the second has another sign.
    case sign(of: String, by: String)
    /// The gate of this name does something else.
    case pattern(String)
    /// It is another function: its value at a point, which is not that of the program.
    case differs(FormulaPlace?)
    /// The step is so large that the quotient is not the slope at the point.
    case stepTooLarge
    /// The step is so small that rounding decides.
    case stepTooSmall
    /// None of its local derivatives is 0.
    case noZero
  }

  /// The option.
  public let option: String
  /// What speaks against it.
  public let reason: Reason
}
