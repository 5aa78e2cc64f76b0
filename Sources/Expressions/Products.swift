// Names that look like a product written without a sign: qz, w0x0, xy.

extension ProgramReader {
  /// Refuses names without a value that are the product of names with one.
  mutating func refuseProducts() {
    let inputs = parser.scope.inputs
    guard hasGivenNames || inputs.contains(where: { $0.declaredValue != nil }) else { return }
    let known = knownKeys()
    for input in inputs where parser.refusals.count < ProblemList.limit {
      let facts = parser.scope.names[input.name]
      guard input.declaredValue == nil, !facts.isGiven, !isOutputParameter.contains(input.name),
        let product = product(facts.key, of: known)
      else { continue }
      parser.refusals.append(
        Refusal(
          .unknownProduct(name: parser.scope.names.name(input.name), product: product),
          at: facts.range))
    }
  }

  /// A remark for every short name that may have been meant as a product, where nothing has values.
  func productRemarks() -> [Refusal] {
    let inputs = parser.scope.inputs
    if hasGivenNames || inputs.contains(where: { $0.declaredValue != nil }) { return [] }
    return inputs.lazy.compactMap { input -> Refusal? in
      let facts = parser.scope.names[input.name]
      let name = parser.scope.names.name(input.name)
      guard !isOutputParameter.contains(input.name), let product = letters(of: facts.key)
      else { return nil }
      return Refusal(.readAsOneInput(name: name, product: product), at: facts.range)
    }.prefix(5).map(\.self)
  }

  /// The names that have a value, with how they are written; π but not e, which is in most words.
  private func knownKeys() -> [String: String] {
    var known = ["pi": "pi", "π": "π"]
    for facts in parser.scope.names.facts {
      let isNode = facts.assignment != nil
      if facts.isGiven || isNode { known[facts.key] = facts.name ?? facts.key }
    }
    for name in outputParameters {
      known[parser.scope.names[name].key] = parser.scope.names.name(name)
    }
    return known
  }

  /// `key` as a product of known names, the longest first; nil where it is none.
  private func product(_ key: String, of known: [String: String]) -> String? {
    let letters = Array(key)
    guard letters.count > 1, letters.count <= NameKey.limit else { return nil }
    // For every place, the product of the rest, found from the end.
    var rests: [[String]?] = Array(repeating: nil, count: letters.count) + [[]]
    for start in letters.indices.reversed() {
      for end in stride(from: letters.count, to: start, by: -1) {
        guard let rest = rests[end], let name = known[String(letters[start..<end])] else {
          continue
        }
        rests[start] = [name] + rest
        break
      }
    }
    return rests[0]?.joined(separator: "*")
  }

  /// `key` as a product of two or three letters with or without digits; nil where it is none.
  private func letters(of key: String) -> String? {
    guard key.utf8.count <= 9, !Self.words.contains(key) else { return nil }
    var factors: [String] = []
    for character in key {
      if character.isASCII, character.isLetter {
        factors.append(String(character))
      } else if character.isASCII, character.isNumber, !factors.isEmpty {
        factors[factors.count - 1].append(character)
      } else {
        return nil
      }
    }
    return (2...3).contains(factors.count) ? factors.joined(separator: "*") : nil
  }

  /// Short names that nobody means as products.
  private static let words: Set<String> = [
    "mu", "nu", "xi", "eta", "chi", "phi", "psi", "rho", "tau", "net", "out", "err", "lr", "bias",
    "act", "sum", "res", "val", "hid", "pre", "dot", "id", "in", "var", "std",
  ]
}
