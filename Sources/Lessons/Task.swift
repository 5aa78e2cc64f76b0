// What a worksheet asks, as the few facts from which the whole sheet can be made again.

public import Graphs

/// The task of a worksheet: the block at its top.
public struct Task: Hashable, Sendable {
  /// The version of the block.
  public static let format = "backprop/worksheet/1"

  /// The keys of the block, in the order in which they stand.
  public enum Key: String, CaseIterable, Sendable {
    case format, program, at, gates, split, fuse, share, wrt, digits, blank, seed, given
  }

  /// An input and its value.
  public struct Value: Hashable, Sendable {
    /// The name of the input.
    public let name: String
    /// Its value.
    public let number: Double

    /// The value `number` of the input `name`.
    public init(_ name: String, _ number: Double) {
      self.name = name
      self.number = number
    }
  }

  /// Which numbers are asked for.
  public enum Blank: Hashable, Sendable {
    /// All of them.
    case all
    /// Those of the forward pass; the backward pass is left out.
    case forward
    /// Those of the backward pass; the forward pass is given.
    case backward
    /// So many in a hundred, chosen by the seed.
    case share(percent: Int)
  }

  /// The program in one line.
  public var program: String
  /// The value of each input, in the order of the program's inputs.
  public var point: [Value]
  /// The size of the gates.
  public var grouping: Grouping
  /// The names whose gradient is wanted; all inputs where there are none.
  public var wanted: [String]
  /// The digits that the sheet prints.
  public var digits: Digits
  /// Which numbers are asked for.
  public var blank: Blank
  /// What chooses them, where only a share is asked for.
  public var seed: Int
  /// How many rows of the backward pass, counted from its end, are given.
  public var given: Int

  /// A task; everything but the program and the point is as it is where nothing is said.
  public init(
    program: String, point: [Value], grouping: Grouping = Grouping(), wanted: [String] = [],
    digits: Digits = .rounded(3), blank: Blank = .all, seed: Int = 1, given: Int = 0
  ) {
    self.program = program
    self.point = point
    self.grouping = grouping
    self.wanted = wanted
    self.digits = digits
    self.blank = blank
    self.seed = seed
    self.given = given
  }

  /// The block, a line for every key that is not as it is where nothing is said.
  public var text: String {
    Key.allCases.compactMap { key in value(of: key).map { "\(key.rawValue): \($0)\n" } }.joined()
  }

  /// The keys in which the task differs from another; what chose its numbers does not count.
  public func differences(from other: Task) -> [Key] {
    Key.allCases.filter { key in
      key != .seed && key != .format
        && value(of: key)?.filter { $0 != " " } != other.value(of: key)?.filter { $0 != " " }
    }
  }

  private func value(of key: Key) -> String? {
    switch key {
    case .format: Self.format
    case .program: program
    case .at: listed(point.map { "\($0.name)=\($0.number.shortest)" })
    case .gates: grouping.level == .lecture ? nil : grouping.level.rawValue
    case .split: listed(grouping.split)
    case .fuse: listed(grouping.fused)
    case .share: grouping.shares ? nil : "no"
    case .wrt: listed(wanted)
    case .digits: digits.name
    case .blank: blank.text
    case .seed: if case .share = blank { String(seed) } else { nil }
    case .given: given == 0 ? nil : String(given)
    }
  }

  private func listed(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Task.Blank {
  /// `all`, `forward`, `backward`, or `60%`.
  public var text: String {
    switch self {
    case .all: "all"
    case .forward: "forward"
    case .backward: "backward"
    case .share(let percent): "\(percent)%"
    }
  }

  /// Reads what ``text`` writes; nil where it is something else.
  public init?(_ text: String) {
    switch text {
    case "all": self = .all
    case "forward": self = .forward
    case "backward": self = .backward
    default:
      guard text.last == "%", let percent = Int(text.dropLast()), (1...100).contains(percent)
      else { return nil }
      self = .share(percent: percent)
    }
  }
}

extension Digits {
  /// `3`, or `exact`.
  var name: String {
    switch self {
    case .rounded(let count): String(count)
    case .exact: "exact"
    }
  }

  /// The digits of this name.
  init?(name: String) {
    if name == "exact" {
      self = .exact
    } else {
      guard let count = Int(name), (1...17).contains(count) else { return nil }
      self = .rounded(count)
    }
  }
}

extension Double {
  /// The shortest text that reads back as the same number: `4`, `-0.5`, `1e-09`.
  public var shortest: String {
    if self == 0 { return "0" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
