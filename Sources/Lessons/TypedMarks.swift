// What other programs write for the signs of a sheet: commands of TeX, full-width and struck text.

extension Substring {
  /// The text without what was struck out, with plain signs for full-width ones and TeX's names.
  ///
  /// Nil where there is nothing to change, as in nearly every text.
  var withPlainMarks: String? {
    let isPlain = utf8.allSatisfy { $0 != UInt8(ascii: "\\") && $0 != 0xEF }
    guard !isPlain || hasStruckText else { return nil }
    var plain = ""
    var rest = self
    while let character = rest.first {
      if rest.hasPrefix("~~"), let end = rest.endOfStruckText {
        rest = rest[end...]
      } else if character == "\\", let (sign, end) = rest.command {
        plain += sign
        rest = rest[end...]
      } else {
        plain.append(character.fromFullWidth)
        rest.removeFirst()
      }
    }
    return plain
  }

  private var hasStruckText: Bool {
    guard let start = firstIndex(of: "~") else { return false }
    return self[start...].dropFirst().contains("~" as Character)
  }

  /// Behind `~~0.5~~`; nil where nothing is struck out.
  private var endOfStruckText: Index? {
    let inside = dropFirst(2)
    var place = inside.firstIndex(of: "~")
    while let mark = place {
      if mark > inside.startIndex, self[mark...].hasPrefix("~~") { return index(mark, offsetBy: 2) }
      place = self[index(after: mark)...].firstIndex(of: "~")
    }
    return nil
  }

  /// What a command such as `\approx` or `\frac{1}{4}` at the beginning stands for.
  private var command: (sign: String, end: Index)? {
    let name = dropFirst().prefix(while: \.isLetter)
    if name.hasSuffix("frac") { return self[name.endIndex...].fraction }
    return Self.commands[String(name)].map { ($0, name.endIndex) }
  }

  /// `{a}{b}` as a fraction.
  private var fraction: (sign: String, end: Index)? {
    guard let above = inBraces, let below = self[above.end...].inBraces else { return nil }
    return ("(\(above.inside))/(\(below.inside))", below.end)
  }

  private var inBraces: (inside: Substring, end: Index)? {
    guard first == "{", let close = prefix(60).firstIndex(of: "}") else { return nil }
    return (self[index(after: startIndex)..<close], index(after: close))
  }

  private static let commands = [
    "approx": "≈", "cdot": "·", "times": "×", "sigma": "σ", "partial": "∂", "to": "→",
    "rightarrow": "→", "nabla": "∇", "quad": " ", "left": "", "right": "", "simeq": "≈", "pm": "±",
  ]
}

extension Character {
  /// The character of ASCII that this is the wide form of, or itself.
  fileprivate var fromFullWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return Character(plain)
  }
}
