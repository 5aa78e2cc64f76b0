// Signs as the lexer reads them: those of expressions, and those that are only pasted in.

extension Lexer {
  /// A sign of ASCII.
  mutating func symbol() throws(Refusal) -> Token.Kind {
    let sign = byte()
    if let problem = compoundProblem(sign) { throw problem }
    offset += 1
    switch sign {
    case 0x0A: return .separator
    case 0x0D:
      if byte() == 0x0A { offset += 1 }
      return .separator
    case 0x28: return .open(.round)
    case 0x29: return .close(.round)
    case 0x2A:
      guard byte() == 0x2A else { return .times }
      offset += 1
      return .power
    case 0x2B: return .plus
    case 0x2C: return .comma
    case 0x2D: return .minus
    case 0x2E: return .dot
    case 0x2F: return .divide
    case 0x3B: return .separator
    case 0x3D: return .equals
    case 0x5B: return .open(.square)
    case 0x5D: return .close(.square)
    case 0x5E: return .power
    case 0x7B: return .open(.curly)
    case 0x7C: return .bar
    case 0x7D: return .close(.curly)
    default: throw strangeSign(sign)
    }
  }

  /// The sign that a character beyond ASCII stands for; word processors and PDF make many.
  static func kind(of scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar {
    case "−", "–", "—", "‐", "‑", "‒", "﹣", "－": .minus
    case "·", "×", "⋅", "∗", "∙", "\u{387}": .times
    case "÷", "∕", "⁄": .divide
    case "√": .root
    case "∣": .bar
    default: nil
    }
  }

  /// Why a character beyond ASCII, just read, means nothing here.
  func problem(with scalar: Unicode.Scalar, _ length: Int) -> Problem {
    let text = String(scalar)
    switch scalar {
    case "∂", "∇", "𝜕", "𝛁", "𝛛", "𝛻": return .derivativeSign(text: text)
    case "′", "″", "’", "‘": return isBehindOperand(offset - length) ? .prime : .quotes
    case "“", "”", "„", "«", "»": return .quotes
    case "≤", "≥", "≠", "≈", "≡": return .comparison(sign: text)
    case "≔": return .definedAs
    case "‖": return .nestedBars
    case "…": return .operatorNotRead(sign: text)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark,
      .privateUse, .unassigned, .surrogate, .spacingMark:
      return .invisibleCharacter(code: scalar.value)
    case .decimalNumber: return .foreignDigit(text: text)
    default: return .unknownCharacter(text: text, code: scalar.value)
    }
  }

  /// `+=`, `==`, `!=`, `:=`, `//`: two signs that would be read wrongly one by one.
  private mutating func compoundProblem(_ sign: UInt8) -> Refusal? {
    let start = offset
    let isPower = sign == 0x2A && byte(1) == 0x2A
    let isFloor = sign == 0x2F && byte(1) == 0x2F
    let length = isPower || isFloor ? 2 : 1
    let isAssignment = byte(length) == 0x3D && byte(length + 1) != 0x3D
    switch sign {
    case 0x2A, 0x2B, 0x2D, 0x2F, 0x5E, 0x25, 0x40, 0x26:
      if isAssignment { return refusal(start, length + 1, Problem.compoundAssignment) }
      return isFloor ? refusal(start, 2, Problem.operatorNotRead) : nil
    case 0x3D, 0x21, 0x3C, 0x3E:
      if byte(1) == 0x3D { return refusal(start, 2, Problem.comparison) }
      return sign == 0x3C || sign == 0x3E ? refusal(start, 1, Problem.comparison) : nil
    case 0x3A where byte(1) == 0x3D: return refusal(start, 2) { _ in .definedAs }
    case 0x2E where byte(1) == 0x2E: return refusal(start, 2, Problem.operatorNotRead)
    default: return nil
    }
  }

  private mutating func refusal(
    _ start: Int, _ length: Int, _ problem: (String) -> Problem
  ) -> Refusal {
    offset = start + length
    return Refusal(problem(text(from: start)), at: range(from: start))
  }

  /// Why a sign of ASCII, just read, means nothing here.
  private func strangeSign(_ sign: UInt8) -> Refusal {
    let start = offset - 1
    let problem: Problem =
      switch sign {
      case 0x00..<0x20, 0x7F: .invisibleCharacter(code: UInt32(sign))
      case 0x27: isBehindOperand(start) ? .prime : .quotes
      case 0x22, 0x60: .quotes
      case 0x3A: isBehindLambda(start) ? .lambda : .colon
      case 0x5C: .latexCommand
      default: .operatorNotRead(sign: text(from: start))
      }
    return Refusal(problem, at: range(from: start))
  }

  /// Whether the byte before `place` ends a name, a number or a bracket.
  private func isBehindOperand(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = bytes[place - 1]
    return before >= 0x80 || before == 0x29 || before == 0x27
      || Unicode.Scalar(before).continuesName
  }

  /// Whether `lambda` and its parameters stand before the colon at `place`.
  private func isBehindLambda(_ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 200 {
      let before = Unicode.Scalar(bytes[start - 1])
      guard before.continuesName || before == " " || before == "," else { break }
      start -= 1
    }
    let words = bytes[start..<place].split { $0 == 0x20 || $0 == 0x2C }
    return words.contains { $0.elementsEqual("lambda".utf8) }
  }
}
