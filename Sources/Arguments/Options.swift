// How flags and options are declared.

extension Parameter where Owner: OptionGroup {
  /// A flag: giving it puts `value` at `path`.
  public static func flag(
    _ name: String, short: String? = nil,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Bool>,

    value: Bool = true, help: String
  ) -> Parameter {
    Parameter(
      info: ParameterInfo(
        kind: .flag, name: name, short: short, placeholder: "", help: help, choices: [],
        completion: .nothing, count: 0...1, continuesAfterComma: false)
    ) { owner, _ throws(InvalidValue) in owner[keyPath: path()] = value }
  }

  /// An option with a value that may be given once.
  public static func option<Value>(
    _ name: String, short: String? = nil, placeholder: String,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value>,
    _ reader: ValueReader<Value>, help: String
  ) -> Parameter {
    Parameter(
      info: optionInfo(
        [name, short], placeholder, help, reader),
      defaultText: { reader.describe(Owner()[keyPath: path()]) }
    ) { owner, word throws(InvalidValue) in owner[keyPath: path()] = try reader.read(word) }
  }

  /// An option that may be given once, and stays nil where it is not given.
  public static func option<Value>(
    _ name: String, short: String? = nil, placeholder: String,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value?>,
    _ reader: ValueReader<Value>, help: String
  ) -> Parameter {
    Parameter(
      info: optionInfo(
        [name, short], placeholder, help, reader),
      defaultText: { Owner()[keyPath: path()].flatMap(reader.describe) }
    ) { owner, word throws(InvalidValue) in owner[keyPath: path()] = try reader.read(word) }
  }

  /// An option that may be given once, and means `implied` where it is given without a value.
  ///
  /// Its placeholder is in brackets: `[PASS]`.
  public static func option<Value>(
    _ name: String, placeholder: String,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value?>,
    _ reader: ValueReader<Value>, implied: Value, help: String
  ) -> Parameter {
    var parameter = option(name, placeholder: placeholder, path(), reader, help: help)
    parameter.info.impliedValue = reader.describe(implied)
    return parameter
  }

  /// An option with a value that may be given once, read by `read`.
  public static func option<Value>(
    _ name: String, short: String? = nil, placeholder: String,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, Value>, help: String,
    read: @escaping @Sendable (String) throws(InvalidValue) -> Value
  ) -> Parameter {
    option(name, short: short, placeholder: placeholder, path(), ValueReader(read), help: help)
  }

  /// An option that may be given again and again; the values gather at `path` in their order.
  ///
  /// With `continuesAfterComma`, what a shell has split after a comma or around an equals sign
  /// (`--at x=4, y=3`, `--at x = 4`) is one value.
  public static func repeated<Value>(
    _ name: String, short: String? = nil, placeholder: String,
    _ path: @escaping @autoclosure @Sendable () -> Place<Owner, [Value]>,
    _ reader: ValueReader<Value>,
    continuesAfterComma: Bool = false, help: String
  ) -> Parameter {
    Parameter(
      info: optionInfo(
        [name, short], placeholder, help, reader, count: 0...Int.max,
        continuesAfterComma: continuesAfterComma)
    ) { owner, word throws(InvalidValue) in owner[keyPath: path()].append(try reader.read(word)) }
  }

  private static func optionInfo<Value>(
    _ names: [String?], _ placeholder: String, _ help: String, _ reader: ValueReader<Value>,
    count: ClosedRange<Int> = 0...1, continuesAfterComma: Bool = false
  ) -> ParameterInfo {
    ParameterInfo(
      kind: .option, name: names[0] ?? "", short: names[1], placeholder: placeholder, help: help,
      choices: reader.choices, completion: reader.completion,
      count: count, continuesAfterComma: continuesAfterComma)
  }
}
