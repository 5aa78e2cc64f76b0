// What is said of slips of the pen, lost factors, and numbers in the wrong place.

internal import Graphs
internal import Lessons

extension MistakeScene {
  /// The words for such a mistake; nil for other mistakes.
  var slipWords: MistakeWords? {
    switch finding.mistake {
    case .lossFactor:
      MistakeWords(
        "A factor of two is off: see where the 2 of the square goes, and the ½ of a loss.",
        asking: "Where does the 2 of the square go on the way back?")
    case .signSlip:
      MistakeWords(
        "The sign is wrong: go through the signs of this step once more.",
        asking: "Which sign does each number in this step have?")
    case .decimalPoint:
      MistakeWords(
        "The decimal point is in the wrong place: the digits are fine.",
        asking: "How large should this number be, roughly?")
    case .digitsExchanged:
      MistakeWords(
        "Two neighbouring digits are exchanged: compare them with your calculation.",
        asking: "Are the digits in the order in which you worked them out?")
    case .reciprocalTaken:
      MistakeWords(
        "That is one over the number that belongs here.",
        asking: "Should this number be larger or smaller than 1?")
    case .otherCell:
      MistakeWords(
        "That number belongs elsewhere: it is \(elsewhere).",
        asking: "Which row and which column is this number for?")
    default: nil
    }
  }

  private var elsewhere: String {
    guard let other = prediction.other else { return "the value of an input" }
    return "the one for " + CellLabels(wording: wording).reference(other)
  }
}
