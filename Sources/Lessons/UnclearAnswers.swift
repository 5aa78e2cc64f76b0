// What looks like an answer, and has no place: it is told of, so that nothing is lost in silence.

internal import Graphs

extension SheetPlaces {
  /// Whether a text that could not be placed ends in a number, or holds nothing else.
  ///
  /// A value that the task gives, such as `x = 4`, is no answer.
  func isUnclearAnswer(_ text: Substring) -> Bool {
    // Prose, or worse.
    guard text.utf8.count < 1_000 else { return false }
    let plain = Substring(SheetPiece.plain(text.drop(while: \.isWhitespace)))
    guard let sign = plain.lastIndex(where: { "=≈".contains($0) }) else {
      return Self.isNumber(plain)
    }
    let name = plain[..<sign].split(separator: " ").last ?? ""
    return inputs[String(name)] == nil && Self.isNumber(plain[sign...].dropFirst())
  }

  private static func isNumber(_ text: Substring) -> Bool {
    var value = LabelledAnswer.value(in: text)
    if value.last == "." { value.removeLast() }
    return AnswerNumber(value) != nil || AnswerList(value) != nil
      || AnswerList(inBrackets: value) != nil
  }

  /// Tells of a text that looks like an answer.
  mutating func reportUnclear(_ piece: SheetPiece) {
    reading.add(.unclearAnswer(piece.text), at: piece.place)
  }
}
