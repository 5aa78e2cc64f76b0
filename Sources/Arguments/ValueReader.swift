// How a word becomes a value, and what can be said beforehand about the words that will do.

/// Why a word will not do as a value.
public struct InvalidValue: Error, Hashable, Sendable {
  /// What the parameter takes instead: it follows "cannot be …:".
  public let reason: String
  /// A value that may have been meant.
  public let suggestion: String?

  /// The word will not do because of `reason`; perhaps `suggestion` was meant.
  public init(_ reason: String, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }
}

/// How the words given for a parameter become values.
public struct ValueReader<Value>: Sendable {
  /// Makes a value of a word.
  let read: @Sendable (String) throws(InvalidValue) -> Value
  /// How help shows a default value; nil where there is nothing to show.
  let describe: @Sendable (Value) -> String?
  /// The only words allowed; empty where there are others.
  let choices: [String]
  /// What a shell offers.
  let completion: ParameterInfo.Completion

  /// A reader that calls `read`, and says nothing of default values.
  public init(_ read: @escaping @Sendable (String) throws(InvalidValue) -> Value) {
    self.init(read: read, describe: { _ in nil }, choices: [], completion: .nothing)
  }

  init(
    read: @escaping @Sendable (String) throws(InvalidValue) -> Value,
    describe: @escaping @Sendable (Value) -> String?,
    choices: [String], completion: ParameterInfo.Completion
  ) {
    self.read = read
    self.describe = describe
    self.choices = choices
    self.completion = completion
  }
}

extension ValueReader where Value == String {
  /// Any text.
  public static var text: ValueReader { text(completing: .nothing) }
  /// The name of a file.
  public static var path: ValueReader { text(completing: .files) }
  /// The name of one of the program's commands.
  static var commandName: ValueReader { text(completing: .commands) }

  private static func text(completing completion: ParameterInfo.Completion) -> ValueReader {
    ValueReader(
      read: { word throws(InvalidValue) in word },
      describe: { $0.isEmpty ? nil : $0 }, choices: [], completion: completion)
  }
}

extension ValueReader where Value == Int {
  /// A whole number in `range`, written in decimal digits.
  public static func integer(in range: ClosedRange<Int>) -> ValueReader {
    ValueReader(
      read: { word throws(InvalidValue) in
        guard let number = Int(word), range.contains(number) else {
          throw InvalidValue(
            "it is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
      },
      describe: { String($0) }, choices: [], completion: .nothing)
  }
}

extension ValueReader
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of the cases, written as its raw value.
  public static var choice: ValueReader {
    let choices = Value.allCases.map(\.rawValue)
    return ValueReader(
      read: { word throws(InvalidValue) in
        guard let value = Value.allCases.first(where: { $0.rawValue.isSpelled(word) }) else {
          throw InvalidValue(
            "it is one of \(choices.joined(separator: ", "))",
            suggestion: nearest(word, in: choices))
        }
        return value
      },
      describe: { $0.rawValue }, choices: choices, completion: .choices)
  }
}

extension String {
  /// Whether both are the same bytes: unlike `==`, linear for whatever a user can type.
  func isSpelled(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
