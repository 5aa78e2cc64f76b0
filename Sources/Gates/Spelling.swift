// The names under which a gate can be called in an expression.

/// A name that calls a gate.
public struct Spelling: Sendable {
  /// The name, in lower case.
  public let name: String
  /// The gate that the name calls.
  public let gate: Gate
  /// How many arguments may be typed.
  public let arguments: ClosedRange<Int>
  /// The exponent that comes with the name: `square(u)` is the power gate with 2.
  public let fixedExponent: Double?

  init(_ name: String, _ gate: Gate, _ arguments: ClosedRange<Int>, fixedExponent: Double? = nil) {
    self.name = name
    self.gate = gate
    self.arguments = arguments
    self.fixedExponent = fixedExponent
  }
}

extension Gate {
  /// Every name that calls a gate.
  public static let spellings: [Spelling] =
    allCases.flatMap { gate in
      gate.card.names.map { Spelling($0, gate, gate.argumentCount) }
    } + [Spelling("square", .power, 1...1, fixedExponent: 2)]

  /// How many arguments a call of this gate takes.
  private var argumentCount: ClosedRange<Int> {
    inputs...(card.nests ? Int.max : inputs)
  }

  private static let spellingByName = Dictionary(
    spellings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The gate called by `name`, upper or lower case; nil where there is none.
  public static func spelled(_ name: String) -> Spelling? {
    // Only Latin letters change their case: Σ(x) is somebody's sum and no sigmoid.
    let isLatin = name.utf8.allSatisfy { $0 < 0x80 }
    return spellingByName[isLatin ? name.lowercased() : name]
  }
}
