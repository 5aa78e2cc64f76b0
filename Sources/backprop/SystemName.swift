// Names as the system has them: bytes, which need not be UTF-8, in texts that always are.

/// Carries bytes that are no UTF-8 through a text, so that a file with such a name is found.
enum SystemName {
  /// A byte from 0x80 on is this far away from the scalar that stands for it, among those that are
  /// kept free for private use.
  private static let shift: UInt32 = 0x10FE00
  private static let standIns = shift + 0x80...shift + 0xFF

  /// The text for a name that the system gave.
  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = 0
    func taken(_ count: Int) -> ArraySlice<UInt8> {
      defer { place += count }
      return bytes[place..<place + count]
    }
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = UTF8.decode(encoded)
        let own = taken(encoded.count)
        // Who has such a character in a name gets its bytes back like all others.
        if standIns.contains(scalar.value) { text += own.map(standIn) } else { text.append(scalar) }
      case .error(let length): text += taken(length).map(standIn)
      case .emptyInput: return String(text)
      }
    }
  }

  /// The bytes of a name, without the zero that ends it for the system.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      standIns.contains(scalar.value)
        ? [UInt8(scalar.value - shift)] : Array(String(scalar).utf8)
    }
  }

  private static func standIn(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(shift + UInt32(byte)) ?? "\u{FFFD}"
  }
}
