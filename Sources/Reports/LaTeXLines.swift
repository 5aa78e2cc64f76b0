// Long formulas on several lines: LaTeX itself breaks no line of a display, it runs off the page.

/// The lines of a formula for LaTeX.
struct LaTeXLines {
  /// Separates the lines of one formula in an environment that aligns them.
  static let separator = " \\\\\n  &\\qquad "

  /// About so many characters have room on a line.
  private static let room = 52

  /// The formula with line breaks before signs and behind commas that are in no brackets.
  static func broken(_ formula: String) -> String {
    var reader = LaTeXLines()
    reader.read(formula)
    var text = ""
    var width = 0
    for piece in reader.pieces {
      let isNew = width > 0 && width + piece.width > room
      if isNew {
        while text.last == " " { text.removeLast() }
        text += separator
      }
      width = (isNew ? 0 : width) + piece.width
      text += isNew ? String(piece.text.drop { $0 == " " }) : piece.text
    }
    return text
  }

  /// Whether the formulas are too long to stand in one line together.
  static func areLong(_ formulas: [String]) -> Bool {
    var reader = LaTeXLines()
    for formula in formulas { reader.read(formula) }
    return reader.pieces.reduce(0) { $0 + $1.width } > room
  }

  /// What stays in one line, and about how many characters of it are to be seen.
  private var pieces: [(text: String, width: Int)] = [("", 0)]
  /// How many braces and brackets with `\left` are open.
  private var depth = 0

  private mutating func read(_ formula: String) {
    var rest = formula[...]
    while let character = rest.first {
      if character == "\\" {
        let name = Self.command(rest)
        read(command: name)
        rest = rest.dropFirst(name.count)
      } else {
        rest = rest.dropFirst()
        read(character, isBeforeSpace: rest.first == " ")
      }
    }
  }

  /// A backslash with the letters behind it, or with one other character.
  private static func command(_ text: Substring) -> Substring {
    let letters = text.dropFirst().prefix { $0.isLetter }
    return text.prefix(1 + max(1, letters.count))
  }

  private mutating func read(command: Substring) {
    switch command {
    case "\\left": depth += 1
    case "\\right": depth -= 1
    case "\\quad" where depth == 0: pieces.append(("", 0))
    default: break
    }
    let isSeen = !["\\left", "\\right", "\\,", "\\frac", "\\text", "\\mathit"].contains(command)
    add(String(command), width: isSeen ? 1 : 0)
  }

  private mutating func read(_ character: Character, isBeforeSpace: Bool) {
    let isSign = (character == "+" || character == "-") && isBeforeSpace
    if isSign, depth == 0 { pieces.append(("", 0)) }
    if character == "{" { depth += 1 }
    if character == "}" { depth -= 1 }
    let isSeen = !" {}_^".contains(character)
    add(String(character), width: isSign || character == "=" ? 3 : isSeen ? 1 : 0)
    if character == ",", depth == 0 { pieces.append(("", 0)) }
  }

  private mutating func add(_ text: String, width: Int) {
    pieces[pieces.count - 1].text += text
    pieces[pieces.count - 1].width += width
  }
}
