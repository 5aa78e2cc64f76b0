// The lines of a block before they are understood: keys, values, and where they stand.

internal import Expressions

/// The text of a block as keys and values.
struct TaskBlock {
  /// The value of a key, and where it begins.
  struct Entry {
    let value: String
    let line: Int
    let keyColumn: Int
    let valueColumn: Int
  }

  private var entries: [Task.Key: Entry] = [:]

  /// Reads the lines of a block.
  init(_ text: String) throws(TaskProblem) {
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let key = try Self.key(in: line, number, isFirst: entries.isEmpty) else { continue }
      let entry = Self.entry(line, number)
      guard entries.updateValue(entry, forKey: key) == nil else {
        throw TaskProblem(.repeated(key), line: number, column: entry.keyColumn)
      }
      if key == .format, entry.value != Task.format {
        throw TaskProblem(
          .unknownFormat(entry.value), line: number, column: entry.valueColumn)
      }
    }
    for key in [Task.Key.format, .program] where entries[key] == nil {
      throw TaskProblem(.missing(key), line: max(1, number), column: 1)
    }
  }

  subscript(key: Task.Key) -> Entry? { entries[key] }

  /// The key of a line; nil where the line is empty.
  private static func key(
    in line: Substring, _ number: Int, isFirst: Bool
  ) throws(TaskProblem) -> Task.Key? {
    let column = 1 + line.prefix { $0.isWhitespace }.count
    guard column <= line.count else { return nil }
    guard let colon = line.firstIndex(of: ":") else {
      throw TaskProblem(
        .noKey(line: String(line.prefix(80))), line: number, column: column)
    }
    let name = trimmed(line[..<colon]).lowercased()
    guard let key = Task.Key(rawValue: name) else {
      let suggestion = nearest(to: name, in: Task.Key.allCases.map(\.rawValue))
      throw TaskProblem(
        .unknownKey(String(name.prefix(80)), suggestion: suggestion), line: number, column: column)
    }
    // Another version may have other keys: it is told before they are.
    if isFirst, key != .format { throw TaskProblem(.missing(.format), line: number, column: 1) }
    return key
  }

  private static func entry(_ line: Substring, _ number: Int) -> Entry {
    let colon = line.firstIndex(of: ":") ?? line.startIndex
    let rest = line[colon...].dropFirst()
    let spaces = rest.prefix { $0.isWhitespace }.count
    return Entry(
      value: trimmed(rest), line: number, keyColumn: 1 + line.prefix { $0.isWhitespace }.count,
      valueColumn: line.distance(from: line.startIndex, to: rest.startIndex) + spaces + 1)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// A problem with the value of a key, at its place in the block.
  func problem(_ fact: TaskProblem.Fact, in key: Task.Key) -> TaskProblem {
    guard let entry = entries[key] else { return TaskProblem(fact) }
    var column = entry.valueColumn
    if case .text(_, let list) = fact, let first = list.diagnostics.first, let range = first.range {
      let before = first.source.bytes.prefix(Int(range.start))
      column += String(decoding: before, as: UTF8.self).count
    }
    return TaskProblem(fact, line: entry.line, column: column)
  }
}
