// All names of a text, numbered, with what is known of each.

internal import Gates

/// The names of a text: the same number for all spellings of a name.
struct NameTable {
  /// What is known of a name.
  struct Facts {
    /// The name as it was first written; nil where it has only been given a value.
    var name: String?
    /// Where it was first written.
    var range = SourceRange(0, 0)
    let key: String
    /// The gate that it calls.
    let spelling: Spelling?
    /// The number in ``Program/symbols`` of what it stands for now; nil where nothing is known yet.
    var symbol: Int32?
    /// The number in ``Program/definitions`` of the gate that it calls.
    var definition: Int32?
    /// The statement that gives it a value, and the one that defines it as a gate.
    var assignment: Int32?, definer: Int32?
    /// Where it is assigned or defined.
    var givenAt: SourceRange?
    /// Whether it has a value from outside.
    var isGiven = false
    /// Whether it stands somewhere without a bracket behind it, as an input does.
    var standsAlone = false

    /// π or e, where nothing else has that name.
    var constant: Double? {
      switch key {
      case "pi", "π": .pi
      case "e": 2.718281828459045
      default: nil
      }
    }
  }

  private(set) var facts: [Facts] = []
  private var numberByKey: [String: Int] = [:]

  subscript(number: Int) -> Facts {
    get { facts[number] }
    set { facts[number] = newValue }
  }

  /// The number of the name at `range` in `source`.
  mutating func number(at range: SourceRange, in source: SourceText) -> Int {
    let name = source[range]
    let number = number(ofKey: NameKey(name).text)
    if facts[number].name == nil {
      facts[number].name = name
      facts[number].range = range
    }
    return number
  }

  /// The number of the name that has the key `key`.
  mutating func number(ofKey key: String) -> Int {
    if let number = numberByKey[key] { return number }
    let number = facts.count
    numberByKey[key] = number
    facts.append(Facts(key: key, spelling: Gate.called(key)))
    return number
  }

  /// The number of the name that has the key `key`; nil where there is none.
  func known(_ key: String) -> Int? { numberByKey[key] }

  /// The name as it was first written.
  func name(_ number: Int) -> String { facts[number].name ?? facts[number].key }
}

extension Gate {
  /// The gate called by a name with this key.
  ///
  /// Σ is no large σ: it is a sum that was pasted.
  static func called(_ key: String) -> Spelling? {
    key == "Σ" ? nil : spelled(key)
  }
}
