// How tries went, in a sentence that counts and does not mark.

internal import Lessons

extension TryScore {
  /// How many numbers were got in which way.
  var sentence: String {
    let shown = count(.shown)
    let learned = count(.learned)
    let parts = [
      (count(.atOnce), "right at once"),
      (count(.withHelp), "right with a hint or another try"),
      (shown, "shown" + (learned > 0 ? " (\(learned) right when it came back)" : "")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "Of \(total) \(total == 1 ? "number" : "numbers"): " + parts.joined(separator: ", ")
      + "."
  }
}
