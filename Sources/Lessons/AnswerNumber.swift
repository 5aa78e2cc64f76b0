// A number literal the way people type it: 0.02, .02, 0,02, −4e-4, 3.17·10⁻⁵.

/// Reads a number that stands alone.
struct AnswerNumber {
  /// The number in the spelling that Swift reads.
  private(set) var digits = ""
  private(set) var decimals = 0
  private(set) var exponent = 0
  private var hasPoint = false
  private var hasDigit = false

  /// The number in `text`; nil where it is none, or is followed by anything.
  init?(_ text: String) {
    var rest = Substring(text)
    takeSign(&rest)
    if let point = Self.raisedPoint(rest) {
      rest = Substring(rest[..<point] + "." + rest[point...].dropFirst())
    }
    takeDigits(&rest)
    guard hasDigit else { return nil }
    takeExponent(&rest)
    guard rest.isEmpty else { return nil }
  }

  /// Its value; infinite where it is too large for a Double.
  var value: Double { Double("\(digits)e\(exponent)") ?? .nan }

  /// The answer that it is.
  func answer(_ text: String) -> TypedAnswer {
    let last = exponent - decimals
    let form: TypedAnswer.Form =
      last >= 0 && exponent == 0 ? .whole : .decimal(halfUnit: powerOfTen(last) / 2)
    return TypedAnswer(text: text, value: value, form: form)
  }

  private mutating func takeSign(_ rest: inout Substring) {
    guard let first = rest.first, Self.minus.contains(first) || first == "+" else { return }
    if first != "+" { digits = "-" }
    rest.removeFirst()
    while rest.first == " " { rest.removeFirst() }
  }

  private mutating func takeDigits(_ rest: inout Substring) {
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        digits.append(character)
        hasDigit = true
        if hasPoint { decimals += 1 }
      } else if character == "." || character == ",", !hasPoint {
        hasPoint = true
        digits += hasDigit ? "." : "0."
      } else {
        break
      }
      rest.removeFirst()
    }
    if digits.last == "." { digits.append("0") }
  }

  /// The dot of `0·982`, which is no product: nobody multiplies 0 by a number of three digits.
  private static func raisedPoint(_ text: Substring) -> Substring.Index? {
    guard text.first == "0", let dot = text.dropFirst().first, dot == "·" || dot == "⋅" else {
      return nil
    }
    let digits = text.dropFirst(2)
    let isFraction = digits.count > 2 && digits.allSatisfy { $0.isASCII && $0.isNumber }
    return isFraction ? text.index(after: text.startIndex) : nil
  }

  /// `e-4`, `·10⁻⁵`, `*10^-5`, `x 10^(-5)`.
  private mutating func takeExponent(_ rest: inout Substring) {
    var ahead = rest
    if let mark = ahead.first, mark == "e" || mark == "E" {
      ahead.removeFirst()
    } else if let end = Self.spacedMark(ahead) {
      ahead = ahead[end...]
    } else {
      while ahead.first == " " { ahead.removeFirst() }
      guard let times = ahead.first, Self.times.contains(times) else { return }
      while let next = ahead.first, Self.times.contains(next) || next == " " {
        ahead.removeFirst()
      }
      guard ahead.hasPrefix("10") else { return }
      ahead.removeFirst(2)
      while let next = ahead.first, Self.raising.contains(next) { ahead.removeFirst() }
    }
    let end = ahead.firstIndex { Self.closing.contains($0) } ?? ahead.endIndex
    guard ahead[end...].allSatisfy(Self.closing.contains) else { return }
    let number = String(ahead[..<end].map { Self.plainDigits[$0] ?? $0 })
    guard number.count <= 6, let exponent = Int(number) else { return }
    self.exponent = exponent
    rest = ""
  }

  /// Behind the e of `2.0 e-2`: with its sign close before its digits it is no number e.
  private static func spacedMark(_ text: Substring) -> Substring.Index? {
    let bare = text.drop { $0 == " " }
    guard bare.startIndex > text.startIndex, let mark = bare.first, mark == "e" || mark == "E",
      let sign = bare.dropFirst().first, minus.contains(sign) || sign == "+",
      let digit = bare.dropFirst(2).first, digit.isNumber
    else { return nil }
    return bare.index(after: bare.startIndex)
  }

  /// Every dash that people and their programs make of a minus.
  static let minus: Set<Character> = ["-", "−", "–", "—", "‐", "‑", "﹣", "－"]
  private static let times: Set<Character> = ["·", "×", "*", "x", "⋅", "∙"]
  private static let raising: Set<Character> = ["^", "*", "(", "{"]
  private static let closing: Set<Character> = [")", "}"]
  private static let plainDigits: [Character: Character] = [
    "⁻": "-", "−": "-", "–": "-", "⁺": "+", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4",
    "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]
}
