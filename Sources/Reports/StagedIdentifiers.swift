// Names for staged code: those of the program, made into identifiers that a language accepts.

internal import Expressions
internal import Graphs

/// The identifiers of inputs and nodes.
///
/// A name is written in ASCII (`ŷ` is `yhat`, `w₀` is `w0`); what no identifier may hold becomes `_`;
/// and a `_` is put behind a name that the language needs itself, that another name has already, or
/// that would be taken for a gradient (`dx` beside `x`).
struct StagedIdentifiers {
  private let graph: Graph
  private var inputs: [String] = []
  private var given: [Int: String] = [:]
  private var taken: Set<String> = []
  /// What stands before the number of a node without a name of the program's.
  private let letter: Substring

  init(_ graph: Graph, reserved: Set<String>) {
    self.graph = graph
    let unnamed = (0..<graph.count).first { !graph.isNamed($0) }.map(graph.name(of:)) ?? ""
    letter = unnamed.prefix { !$0.isNumber }
    let named = (0..<graph.count).filter(graph.isNamed)
    let names = graph.inputs.map(\.name) + named.map(graph.name(of:)) + [graph.outputName]
    let bases = Set(names.map(Self.identifier))
    for input in graph.inputs { inputs.append(add(input.name, bases, reserved)) }
    for node in named { given[node] = add(graph.name(of: node), bases, reserved) }
  }

  /// The identifier of an input or a node.
  func name(of operand: Operand) -> String {
    switch operand.source {
    case .input(let index): inputs[index]
    case .node(let node): given[node] ?? graph.name(of: node)
    case .constant: preconditionFailure("a constant has no name")
    }
  }

  /// The identifier of the output where it is only a second name for another value.
  func freeName(_ name: String) -> String { free(Self.identifier(name)) }

  /// The identifier of a stage inside a node.
  func name(of stage: Int, in node: String) -> String { free("\(node)_\(stage + 1)") }

  private func free(_ name: String) -> String {
    var name = name
    while taken.contains(name) { name += "_" }
    return name
  }

  private mutating func add(
    _ name: String, _ bases: Set<String>, _ reserved: Set<String>
  ) -> String {
    var identifier = Self.identifier(name)
    while reserved.contains(identifier) || taken.contains(identifier) || isNumbered(identifier)
      || looksLikeGradient(identifier, bases)
    {
      identifier += "_"
    }
    taken.insert(identifier)
    return identifier
  }

  /// Whether a node without a name of the program's could have it.
  private func isNumbered(_ name: some StringProtocol) -> Bool {
    guard !letter.isEmpty, name.hasPrefix(letter) else { return false }
    let digits = name.dropFirst(letter.count)
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `dx`, `dzdx`, `grad_x`, `x_grad`.
  private func looksLikeGradient(_ name: String, _ bases: Set<String>) -> Bool {
    if name.hasPrefix("grad") || name.hasSuffix("grad") || name.hasSuffix("grad_") { return true }
    guard name.first == "d", name.count > 1 else { return false }
    let rest = name.dropFirst()
    func isKnown(_ part: Substring) -> Bool { bases.contains(String(part)) || isNumbered(part) }
    if isKnown(rest) || rest.first == "_" { return true }
    return rest.indices.contains { place in
      rest[place] == "d" && place > rest.startIndex && isKnown(rest[..<place])
    }
  }

  /// The name in the characters that an identifier may have.
  private static func identifier(_ name: String) -> String {
    let plain = ascii(NameKey(name).text)
    var identifier = plain.reduce(into: "") { text, character in
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      text.append(isPlain || character == "_" ? character : "_")
    }
    if identifier.first.map({ $0.isNumber }) ?? true { identifier = "_" + identifier }
    return identifier.allSatisfy({ $0 == "_" }) ? "name" + identifier : identifier
  }
}
