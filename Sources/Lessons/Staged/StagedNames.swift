// What the names of staged code mean: `dx`, `dfdx`, `df/dx`, `grad_x` and `x.grad` are gradients.

internal import Expressions

/// What a name stands for, by how it is spelled.
enum StagedRole: Hashable {
  /// A value of the forward pass, or one on the way.
  case value
  /// The gradient of the name with this key.
  case gradient(of: String)
  /// The derivative of one name by another: a gradient where the first is the output, else a local
  /// derivative.
  case derivative(of: String, by: String)

  /// The role of `name`, where `known` says which keys are names of the forward pass.
  init(_ name: String, known: (String) -> Bool) {
    self =
      Self.marked(name, known) ?? Self.quotient(name, known) ?? Self.plain(name, known) ?? .value
  }

  /// Whether the name is a part of a gradient on its way to a sum, as `dx1` and `dx_a` are.
  static func isPart(_ name: String, known: (String) -> Bool) -> Bool {
    guard name.first == "d", name.count > 2 else { return false }
    let rest = name.dropFirst()
    let stem = rest.prefix { $0 != "_" }
    let letters = rest.dropLast(rest.reversed().prefix { $0.isNumber }.count)
    return [stem, letters].contains {
      $0.count < rest.count && !$0.isEmpty && known(NameKey(String($0)).text)
    }
  }

  /// `x.grad`, `x_grad`, `grad_x`.
  private static func marked(_ name: String, _ known: (String) -> Bool) -> StagedRole? {
    for ending in [".grad", "_grad"] where name.hasSuffix(ending) {
      let key = NameKey(String(name.dropLast(ending.count))).text
      if known(key) { return .gradient(of: key) }
    }
    guard name.hasPrefix("grad_") else { return nil }
    let key = NameKey(String(name.dropFirst(5))).text
    return known(key) ? .gradient(of: key) : nil
  }

  /// `df/dx`.
  private static func quotient(_ name: String, _ known: (String) -> Bool) -> StagedRole? {
    let parts = name.split(separator: Character("/"))
    guard parts.count == 2, parts.allSatisfy({ $0.first == "d" && $0.count > 1 }) else {
      return nil
    }
    let keys = parts.map { NameKey(String($0.dropFirst())).text }
    return keys.allSatisfy(known) ? .derivative(of: keys[0], by: keys[1]) : nil
  }

  /// `dx`, `d_x`, `dfdx`, `df_dx`.
  private static func plain(_ name: String, _ known: (String) -> Bool) -> StagedRole? {
    guard name.first == "d", name.count > 1 else { return nil }
    let rest = name.dropFirst()
    for part in [rest, rest.drop { $0 == "_" }] where !part.isEmpty {
      let key = NameKey(String(part)).text
      if known(key) { return .gradient(of: key) }
    }
    for place in rest.indices where rest[place] == "d" && place > rest.startIndex {
      var first = rest[..<place]
      if first.last == "_", first.count > 1 { first = first.dropLast() }
      let keys = [first, rest[rest.index(after: place)...]].map { NameKey(String($0)).text }
      if keys.allSatisfy({ !$0.isEmpty && known($0) }) {
        return .derivative(of: keys[0], by: keys[1])
      }
    }
    return nil
  }
}
