// What a walk answers: facts, of which reports make text.

/// Something that happens in a walk.
public enum StepEvent: Sendable {
  /// A step begins: what is known of it is shown, its results are not.
  case begins(Step)
  /// The results of a step.
  case result(Step)
  /// The results of several steps that were passed by, in their order.
  case passed(ClosedRange<Int>)
  /// The walk cannot go on, since a number does not exist.
  case fault
  /// The tables as far as they are known.
  case wholeTable
  /// Why the gate of the step does what it does.
  case explanation(Step)
  /// What the keys mean; while a number is asked for, or not.
  case help(whileAsking: Bool)
  /// A number is asked for; `isFirst` where it is the first since something else was shown.
  case question(Cell, isFirst: Bool)
  /// There is nothing to ask for in the step.
  case nothingToTry(Step)
  /// An answer was judged.
  case judged(Cell, TypedAnswer, Verdict)
  /// An answer was no number.
  case unreadable(Cell, String, AnswerProblem)
  /// The number is told.
  case shown(Cell)
  /// A hint for a number: 0 a question, 1 the rule, 2 the rule with the numbers in.
  case hint(Cell, level: Int)
  /// Numbers of this kind have become easy and are no longer asked for.
  case nowEasy(EasyKind)
  /// Numbers that were shown come back, so many of them.
  case comesBack(Int)
  /// Both passes are done.
  case finished
  /// How the tries went.
  case score(TryScore)
  /// There is no step of this number, or none before the first.
  case noSuchStep(Int)
  /// What was typed means nothing.
  case unknown(String, whileAsking: Bool)
}
