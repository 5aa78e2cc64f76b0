// A whole gradient in one line, as `eval` prints it: ∇z = [−0.00759, −0.0279].

internal import Graphs

extension SheetPlaces {
  /// Places the parts of a gradient written as a vector; false where the line is none.
  mutating func readVector(_ line: Substring, _ number: Int) -> Bool {
    guard let first = line.first(where: { $0.isLetter || $0 == "∇" }), "∇gG".contains(first) else {
      return false
    }
    let piece = SheetPiece(line, of: line, number: number)
    let bare = piece.text.drop { !$0.isLetter && $0 != "∇" }
    guard bare.first == "∇" || bare.lowercased().hasPrefix("grad"),
      let sign = bare.lastIndex(where: { "=≈:".contains($0) }),
      let list = AnswerList(inBrackets: bare[sign...].dropFirst())
    else { return false }
    let gradients = cells.filter { $0.quantity == .gradient }
      .sorted { ($0.operand.input ?? 0) < ($1.operand.input ?? 0) }
    guard gradients.count == list.texts.count else {
      reading.add(.unclearAnswer(piece.text), at: piece.place)
      return true
    }
    for (cell, text) in zip(gradients, list.texts) {
      reading.add(WrittenAnswer(String(text), at: piece.place), to: cell)
    }
    return true
  }
}
