// Random staged code that is right: random lines, a random valid order back, and random splitting.

/// Random staged code, and ways to spoil it.
struct RandomStagedProgram {
  /// A line of the backward pass, and what can be done wrong in it.
  struct Backward {
    let target: String
    let operation: String
    let code: String
    /// The number of the forward node whose gradient it reads.
    let reads: Int

    var text: String { "\(target) \(operation) \(code)" }
  }

  private(set) var forward: [String] = []
  private(set) var backward: [Backward] = []
  private var operations: [(operation: Int, first: Int, second: Int)] = []
  private static let inputs = ["x", "y", "z"]

  /// What a line computes, and its local derivatives; o stands for its name.
  private static let rules: [(value: String, slopes: [String])] = [
    ("A + B", ["1", "1"]), ("A - B", ["1", "-1"]), ("A * B", ["B", "A"]),
    ("math.sin(A)", ["math.cos(A)"]), ("1 / (1 + math.exp(-A))", ["(1 - O) * O"]),
    ("np.tanh(A)", ["(1 - O**2)"]), ("A**2", ["2 * A"]),
    ("A / (2 + B**2)", ["1 / (2 + B**2)", "-2 * A * B / (2 + B**2)**2"]),
    ("max(A, B)", ["(A >= B)", "(A < B)"]), ("A * B + A", ["(B + 1)", "A"]),
  ]

  init(length: Int, _ random: inout SplitMix) {
    let values = ["x = 0.7", "y = -1.3", "z = 0.4"]
    forward = values
    var used: Set<Int> = []
    for node in 0..<length {
      let operation = Int.random(in: 0..<Self.rules.count, using: &random)
      // Mostly the latest values, so that all of them matter.
      let first = node == 0 ? Int.random(in: 0..<3, using: &random) : 2 + node
      let second = Int.random(in: 0..<(3 + node), using: &random)
      operations.append((operation, first, second))
      used.formUnion(Self.rules[operation].slopes.count > 1 ? [first, second] : [first])
      forward.append("\(name(3 + node)) = \(text(Self.rules[operation].value, node))")
    }
    makeBackward(length, &random)
  }

  private func name(_ index: Int) -> String { index < 3 ? Self.inputs[index] : "t\(index - 2)" }

  private func text(_ rule: String, _ node: Int) -> String {
    let (_, first, second) = operations[node]
    return rule.reduce(into: "") { text, character in
      switch character {
      case "A": text += name(first)
      case "B": text += name(second)
      case "O": text += name(3 + node)
      default: text.append(character)
      }
    }
  }

  private mutating func makeBackward(_ length: Int, _ random: inout SplitMix) {
    var waiting = Array(repeating: 0, count: 3 + length)
    for (operation, first, second) in operations {
      waiting[first] += 1
      if Self.rules[operation].slopes.count > 1 { waiting[second] += 1 }
    }
    var started: Set<String> = ["d\(name(2 + length))"]
    backward.append(
      Backward(target: "d\(name(2 + length))", operation: "=", code: "1.0", reads: -1))
    var ready = [2 + length]
    while !ready.isEmpty {
      let node = ready.remove(at: Int.random(in: 0..<ready.count, using: &random)) - 3
      let (operation, first, second) = operations[node]
      let slopes = Self.rules[operation].slopes
      let targets = slopes.count > 1 ? [first, second] : [first]
      for (slot, target) in targets.enumerated() {
        add(text(slopes[slot], node), node, to: "d\(name(target))", &started, &random)
        waiting[target] -= 1
        if waiting[target] == 0, target > 2 { ready.append(target) }
      }
    }
  }

  private mutating func add(
    _ slope: String, _ node: Int, to target: String, _ started: inout Set<String>,
    _ random: inout SplitMix
  ) {
    let arriving = "d\(name(3 + node))"
    let parts = Int.random(in: 0..<6, using: &random) == 0 ? ["0.25 * ", "0.75 * "] : [""]
    for part in parts {
      let product =
        Bool.random(using: &random)
        ? "\(part)\(slope) * \(arriving)" : "\(part)\(arriving) * (\(slope))"
      let isFirst = started.insert(target).inserted
      let long = !isFirst && Int.random(in: 0..<4, using: &random) == 0
      backward.append(
        Backward(
          target: target, operation: isFirst || long ? "=" : "+=",
          code: long ? "\(target) + \(product)" : product, reads: node))
    }
  }

  /// The code, with line `changed` of the backward pass replaced.
  func text(replacing changed: Int? = nil, by line: String? = nil) -> String {
    let back = backward.enumerated().map { $0 == changed ? line ?? "" : $1.text }
    return (forward + back).joined(separator: "\n")
  }

  /// The number of a line of the backward pass.
  func line(_ index: Int) -> Int { forward.count + index + 1 }
}
