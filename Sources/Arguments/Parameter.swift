// A declared parameter together with the place in the command that its value goes to.

/// Where in a command a value goes.
public typealias Place<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable

/// A parameter of `Owner`: what is declared about it, and how a value is put in its place.
public struct Parameter<Owner>: Sendable {
  /// What is declared.
  public internal(set) var info: ParameterInfo
  /// Reads the word and puts the value in its place; a flag pays no heed to the word.
  let apply: @Sendable (inout Owner, String) throws(InvalidValue) -> Void

  /// The same parameter, shown by help under `heading`.
  public func under(_ heading: String) -> Parameter {
    var moved = self
    moved.info.heading = heading
    return moved
  }

  /// The same parameter of the `Whole` that holds its owner at `path`.
  func lifted<Whole>(
    to path: Place<Whole, Owner>
  ) -> Parameter<Whole> {
    let apply = apply
    return Parameter<Whole>(info: info) { whole, word throws(InvalidValue) in
      try apply(&whole[keyPath: path], word)
    }
  }
}

extension OptionGroup {
  /// The parameters of the group at `path`, under `heading` where one is given.
  public static func including<Group: OptionGroup>(
    _ path: Place<Self, Group>, under heading: String? = nil
  ) -> [Parameter<Self>] {
    Group.parameters.map { parameter in
      let lifted = parameter.lifted(to: path)
      return heading.map(lifted.under) ?? lifted
    }
  }
}
