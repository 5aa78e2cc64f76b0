// How arguments, the words without a name, are declared.

extension Parameter where Owner: OptionGroup {
  /// An argument that must be given.
  public static func argument<Value>(
    _ placeholder: String, _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value>,
    _ reader: ValueReader<Value>, help: String
  ) -> Parameter {
    Parameter(info: argumentInfo(placeholder, reader, count: 1...1, help: help)) {
      owner, word throws(InvalidValue) in
      owner[keyPath: path()] = try reader.read(word)
    }
  }

  /// An argument that stays nil where it is not given.
  public static func argument<Value>(
    _ placeholder: String, _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value?>,
    _ reader: ValueReader<Value>, help: String
  ) -> Parameter {
    Parameter(info: argumentInfo(placeholder, reader, count: 0...1, help: help)) {
      owner, word throws(InvalidValue) in
      owner[keyPath: path()] = try reader.read(word)
    }
  }

  /// All the arguments from here on, `least` of them or more; the values gather at `path`.
  public static func arguments<Value>(
    _ placeholder: String, _ path: @escaping @autoclosure @Sendable () -> Place<Owner, [Value]>,
    _ reader: ValueReader<Value>, atLeast least: Int = 0, help: String
  ) -> Parameter {
    Parameter(info: argumentInfo(placeholder, reader, count: least...Int.max, help: help)) {
      owner, word throws(InvalidValue) in
      owner[keyPath: path()].append(try reader.read(word))
    }
  }

  private static func argumentInfo<Value>(
    _ placeholder: String, _ reader: ValueReader<Value>, count: ClosedRange<Int>, help: String
  ) -> ParameterInfo {
    ParameterInfo(
      kind: .argument, name: placeholder, short: nil, placeholder: placeholder, help: help,
      choices: reader.choices, completion: reader.completion, count: count,
      continuesAfterComma: false)
  }
}
