// One key for all the spellings of a name: w₀, w0, w_0, w_{0} and w[0].

/// What two spellings of the same name have in common.
///
/// Accents may be composed or not: strings compare by canonical equivalence.
public struct NameKey: Hashable, Sendable {
  /// The most characters a name may have.
  public static let limit = 64

  /// The name in its plainest spelling.
  public let text: String

  /// The key of `name`.
  public init(_ name: String) {
    text = Self.isPlain(name) ? name : Self.plain(name)
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }
  }

  private static func plain(_ name: String) -> String {
    var key = PlainName()
    // Comparing strings takes long where thousands of accents sit on one letter.
    for scalar in name.unicodeScalars.prefix(limit + 1) { key.append(scalar) }
    return String(key.result)
  }
}

/// Collects the plain spelling of a name, character by character.
private struct PlainName {
  private(set) var result = String.UnicodeScalarView()
  private var isInSubscript = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if let index = scalar.subscriptText {
      if !isInSubscript { result.append("_") }
      isInSubscript = true
      return index.unicodeScalars.forEach { appendPlain($0) }
    }
    isInSubscript = false
    switch scalar {
    case "{", "}", "]": break
    case "[": result.append("_")
    default: appendPlain(scalar.plainLetter)
    }
  }

  /// An underscore between a letter and a digit says nothing: w_0 is w0.
  private mutating func appendPlain(_ scalar: Unicode.Scalar) {
    if scalar.isASCIIDigit, result.last == "_", let before = result.dropLast().last,
      before != "_", !before.isASCIIDigit
    {
      result.removeLast()
    }
    result.append(scalar)
  }
}
