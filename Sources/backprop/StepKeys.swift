// From single keys to what they ask for: only `g` takes a number, and Enter ends it.

internal import Lessons

/// Reads the keys of a walk while no number is asked for.
struct StepKeys {
  /// What a key did.
  enum Reading: Hashable {
    /// It asks for something.
    case input(StepInput)
    /// It is part of a number, and this is to be shown for it.
    case shown(String)
    /// It says nothing.
    case nothing
    /// The page should be shown again.
    case redraw
    /// Nothing more will come.
    case end
  }

  /// The digits behind a `g`; nil where none was pressed.
  private var digits: String?

  /// Takes a key.
  mutating func take(_ key: KeyPress) -> Reading {
    switch key {
    case .end: return .end
    case .resized: return .redraw
    case .left where digits == nil: return .input(.back)
    case .right where digits == nil: return .input(.next)
    case .enter: return enter()
    case .escape: return dropNumber()
    case .backspace: return eraseDigit()
    case .character(let character): return take(character)
    case .left, .right, .up, .down, .tab: return .nothing
    }
  }

  private mutating func take(_ character: Character) -> Reading {
    if digits != nil, character.isASCII, character.isNumber { return take(digit: character) }
    let wasNumber = digits != nil
    digits = nil
    let lowered = character.lowercased()
    if lowered == "g" {
      digits = ""
      return .shown(wasNumber ? "" : "g")
    }
    return StepInput(key: Character(lowered)).map(Reading.input)
      ?? .input(.unknown(String(character)))
  }

  private mutating func take(digit: Character) -> Reading {
    guard let digits, digits.count < 9 else { return .nothing }
    self.digits = digits + String(digit)
    return .shown(String(digit))
  }

  private mutating func enter() -> Reading {
    guard let number = digits else { return .input(.next) }
    digits = nil
    return .input(Int(number).map(StepInput.goTo) ?? .unknown("g"))
  }

  private mutating func dropNumber() -> Reading {
    guard let number = digits else { return .nothing }
    digits = nil
    return .shown(String(repeating: "\u{8} \u{8}", count: number.count + 1))
  }

  private mutating func eraseDigit() -> Reading {
    guard let number = digits else { return .nothing }
    digits = number.isEmpty ? nil : String(number.dropLast())
    return .shown("\u{8} \u{8}")
  }
}
