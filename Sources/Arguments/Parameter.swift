// A declared parameter together with the place in the command that its value goes to.

/// Where in a command a value goes.
///
/// Declarations take it as a closure, which is called for the parameters that are given and no
/// others: making all of them would take a tenth of the time of a small command.
public typealias Place<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable

/// A parameter of `Owner`: what is declared about it, and how a value is put in its place.
public struct Parameter<Owner>: Sendable {
  /// What is declared.
  public internal(set) var info: ParameterInfo
  /// How help shows the value that holds where none is given; worked out only for help.
  let defaultText: @Sendable () -> String?
  /// Reads the word and puts the value in its place; a flag pays no heed to the word.
  let apply: @Sendable (inout Owner, String) throws(InvalidValue) -> Void

  init(
    info: ParameterInfo, defaultText: @escaping @Sendable () -> String? = { nil },
    apply: @escaping @Sendable (inout Owner, String) throws(InvalidValue) -> Void
  ) {
    self.info = info
    self.defaultText = defaultText
    self.apply = apply
  }

  /// What is declared, with the value that holds where none is given.
  var declaration: ParameterInfo {
    var complete = info
    complete.defaultText = defaultText()
    return complete
  }

  /// The same parameter, shown by help under `heading`.
  public func under(_ heading: String) -> Parameter {
    var moved = self
    moved.info.heading = heading
    return moved
  }

  /// The same parameter of the `Whole` that holds its owner at `path`.
  func lifted<Whole>(
    to path: @escaping @Sendable () -> Place<Whole, Owner>
  ) -> Parameter<Whole> {
    let apply = apply
    return Parameter<Whole>(info: info, defaultText: defaultText) {
      whole, word throws(InvalidValue) in
      try apply(&whole[keyPath: path()], word)
    }
  }
}

extension OptionGroup {
  /// The parameters of the group at `path`, under `heading` where one is given.
  public static func including<Group: OptionGroup>(
    _ path: @escaping @autoclosure @Sendable () -> Place<Self, Group>, under heading: String? = nil
  ) -> [Parameter<Self>] {
    Group.parameters.map { parameter in
      let lifted = parameter.lifted(to: path)
      return heading.map(lifted.under) ?? lifted
    }
  }
}
