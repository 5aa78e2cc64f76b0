// From the bytes that a terminal sends to the keys that were pressed.

/// Reads the bytes of a terminal one after the other.
///
/// A key is one byte, a character in UTF-8, or an escape sequence. What is none of these, and
/// every key that has no meaning here, is swallowed whole.
struct KeyDecoder {
  private enum State {
    case ground
    /// In the middle of a character.
    case character(PartialCharacter)
    /// Behind an escape: the key of that name, or the beginning of a sequence.
    case escape
    /// Behind `ESC [`, and what followed it so far.
    case sequence(isEmpty: Bool)
    /// Behind `ESC O`, one byte before the end.
    case shortSequence
    /// One byte before the end of a function key's sequence.
    case functionKey
  }

  private var state = State.ground

  /// Whether it depends on the next byte, and on whether it comes at once, what was pressed.
  var isUndecided: Bool {
    switch state {
    case .ground, .character: false
    case .escape, .sequence, .shortSequence, .functionKey: true
    }
  }

  /// Takes the next byte; nil where no key ends with it.
  mutating func key(endingWith byte: UInt8) -> KeyPress? {
    let before = state
    state = .ground
    switch before {
    case .ground: return keyAlone(byte)
    case .character(let partial): return inCharacter(partial, byte)
    case .escape: return behindEscape(byte)
    case .sequence(let isEmpty): return inSequence(byte, isEmpty: isEmpty)
    case .shortSequence: return Self.isPrintable(byte) ? Self.arrow(byte) : keyAlone(byte)
    case .functionKey: return Self.isPrintable(byte) ? nil : keyAlone(byte)
    }
  }

  /// Nothing came for a while: an escape was the key of that name, and a sequence is broken off.
  mutating func keyAfterPause() -> KeyPress? {
    guard isUndecided else { return nil }
    defer { state = .ground }
    if case .escape = state { return .escape }
    return nil
  }
}

// MARK: - Characters

extension KeyDecoder {
  private mutating func keyAlone(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x04: return .end
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: state = .escape
    case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
    default: if let partial = PartialCharacter(byte) { state = .character(partial) }
    }
    return nil
  }

  private mutating func inCharacter(_ partial: PartialCharacter, _ byte: UInt8) -> KeyPress? {
    guard byte & 0xC0 == 0x80 else { return keyAlone(byte) }
    let longer = partial.appending(byte)
    if longer.missing == 0 { return longer.character.map(KeyPress.character) }
    state = .character(longer)
    return nil
  }
}

/// The first bytes of a character in UTF-8.
private struct PartialCharacter {
  private var value: UInt32
  /// The smallest value that needs so many bytes.
  private let least: UInt32
  /// How many bytes are still to come.
  private(set) var missing: Int

  /// Begins with `byte`, if a character can.
  init?(_ byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: (value, least, missing) = (UInt32(byte & 0x1F), 0x80, 1)
    case 0xE0...0xEF: (value, least, missing) = (UInt32(byte & 0x0F), 0x800, 2)
    case 0xF0...0xF4: (value, least, missing) = (UInt32(byte & 0x07), 0x1_0000, 3)
    default: return nil
    }
  }

  func appending(_ byte: UInt8) -> PartialCharacter {
    var longer = self
    longer.value = value << 6 | UInt32(byte & 0x3F)
    longer.missing -= 1
    return longer
  }

  /// The character that is complete now; nil where there is none, or it is no text.
  var character: Character? {
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return scalar.properties.generalCategory == .control ? nil : Character(scalar)
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private static func isPrintable(_ byte: UInt8) -> Bool { 0x20 <= byte && byte < 0x7F }

  private mutating func behindEscape(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence(isEmpty: true)
    case UInt8(ascii: "O"): state = .shortSequence
    case 0x1B:
      state = .escape
      return .escape
    case 0x00..<0x20, 0x7F: return keyAlone(byte)
    // A key pressed together with Alt. Of one in UTF-8 the other bytes begin nothing.
    default: break
    }
    return nil
  }

  private mutating func inSequence(_ byte: UInt8, isEmpty: Bool) -> KeyPress? {
    guard Self.isPrintable(byte) else { return keyAlone(byte) }
    switch byte {
    case 0x20..<0x40: state = .sequence(isEmpty: false)
    // The function keys of the Linux console are `ESC [ [ A` and so on.
    case UInt8(ascii: "[") where isEmpty: state = .functionKey
    default: return Self.arrow(byte)
    }
    return nil
  }

  /// The arrow key whose sequence ends with `byte`.
  private static func arrow(_ byte: UInt8) -> KeyPress? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    default: nil
    }
  }
}
