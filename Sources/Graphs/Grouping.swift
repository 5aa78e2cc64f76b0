// How large the gates are: the lecturer's choice between one sigmoid and four small gates.

internal import Expressions
internal import Gates

/// Which gates are opened into smaller ones and which are drawn as one.
public struct Grouping: Hashable, Sendable {
  /// The sizes that have a name.
  public enum Level: String, CaseIterable, Sendable {
    /// Every gate that can be opened is opened.
    case primitive
    /// As lectures draw it: a division is `1/·` then `×`, everything else is one gate.
    case lecture
    /// Nothing is opened, a division is one gate too.
    case whole
    /// Every statement of the program is one gate.
    case named
  }

  /// The size of the gates that are not named below.
  public var level: Level
  /// Names of gates to open, as ``names`` has them or as the program defines them.
  public var split: [String]
  /// Names of gates to draw as one.
  public var fused: [String]
  /// Whether equal subexpressions are one node.
  public var shares: Bool

  /// The lecture's sizes, unless it is said otherwise.
  public init(
    level: Level = .lecture, split: [String] = [], fused: [String] = [], shares: Bool = true
  ) {
    self.level = level
    self.split = split
    self.fused = fused
    self.shares = shares
  }

  /// Whether `gate` is opened.
  func opens(_ gate: Gate) -> Bool {
    let names = gate.card.names + (gate == .divide ? ["division"] : [])
    if names.contains(where: fused.contains) { return false }
    if names.contains(where: split.contains) { return gate.canBeOpened }
    switch level {
    case .primitive: return gate.canBeOpened
    case .lecture: return gate == .divide
    case .whole, .named: return false
    }
  }

  /// Whether the program's own gate of this name is opened.
  func opens(programGate name: String) -> Bool {
    if fused.contains(name) { return false }
    return split.contains(name) || level == .primitive
  }

  /// Bodies of the program's gates: nothing opened, everything shared.
  static let whole = Grouping(level: .whole)

  /// The names of the gates that can be opened or fused.
  public static var names: [String] {
    ["division"] + Gate.allCases.filter(\.canBeOpened).flatMap(\.card.names)
  }

  /// Refuses names of gates that do not exist or cannot be opened.
  func check(against program: Program) throws(ProblemList) {
    let known = Self.names + program.definitions.map(\.name)
    let unknown = (split + fused).filter { !known.contains($0) }
    guard !unknown.isEmpty else { return }
    throw ProblemList(
      unknown.map { name in
        let isGate = Gate.allCases.contains { $0.card.names.contains(name) }
        let problem =
          isGate
          ? Problem.gateCannotBeOpened(name: name)
          : .unknownGateToSplit(name: name, suggestion: nearest(to: name, in: known))
        return Diagnostic(problem, in: program.source, at: nil)
      })
  }
}
