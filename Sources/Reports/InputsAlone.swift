// A gradient in inputs alone: its length is counted first, and only a short one is built.

internal import Gates
internal import Graphs

/// The gradients of a derivation with every intermediate name expanded.
struct InputsAlone {
  /// Gradients of more characters are not written in inputs alone.
  static let longest = 2_000

  /// The expanded gradients of what was asked for; nil where they are too long together.
  let texts: [String]?
  /// The same as the entries of a vector.
  let entries: [String]?
  /// Which of them are expressions of the language.
  let areExpressions: [Bool]?
  /// How many characters they have together; nil where that cannot be counted.
  let length: Double?

  /// Expands the gradients that were asked for.
  init(_ wording: DeriveWording) {
    // Counted as a terminal shows it, whatever the format.
    let plain = PlainNotation(ascii: wording.style.ascii)
    var counting = Expander(wording.derivation, plain, limit: 200)
    length = counting.gradients()?.reduce(0) { $0 + $1.length + 2 }
    guard let length, length <= Double(Self.longest) else {
      (texts, entries, areExpressions) = (nil, nil, nil)
      return
    }
    var writing = Expander(wording.derivation, wording.notation)
    let expansions = writing.gradients()
    texts = expansions?.map(\.text)
    entries = expansions?.map(\.written.entry)
    areExpressions = expansions?.map(\.isExpression)
  }
}
