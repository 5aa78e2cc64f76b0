// Finds the exercise or the topic that somebody means, however it was typed.

internal import Expressions

/// What somebody may mean by a name.
public enum CourseItem: Hashable, Sendable {
  /// A topic.
  case topic(CourseTopic)
  /// An exercise.
  case exercise(CourseEntry)

  /// The name by which it is called.
  public var id: String {
    switch self {
    case .topic(let topic): topic.id
    case .exercise(let entry): entry.id
    }
  }
}

/// Why nothing, or not one thing, is meant.
public enum CourseSearchProblem: Error, Hashable, Sendable {
  /// Nothing has this name; perhaps `suggestion` was meant.
  case unknown(String, suggestion: String?)
  /// These have the name.
  case ambiguous(String, ids: [String])
}

extension Course {
  /// What is meant by `typed`: `forks/used-twice`, `used-twice`, `6.1`, `forks`, `6`, or a path
  /// that ends in `06-forks/01-used-twice.md`.
  public func item(_ typed: String) throws(CourseSearchProblem) -> CourseItem {
    // No name is longer: what is longer costs time and means nothing.
    guard typed.utf8.count <= 4_096 else { throw .unknown(typed, suggestion: nil) }
    let words = Self.words(typed)
    let found = items(words)
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw .unknown(typed, suggestion: suggestion(words)) }
    throw .ambiguous(typed, ids: found.map(\.id))
  }

  /// The exercise that has its place at the end of `path`: a folder and a file of the course's names.
  public func exercise(at path: String) -> CourseEntry? {
    exercises.first { path == $0.path || path.hasSuffix("/" + $0.path) }
  }

  /// The last two parts of a path, without the ending of a file.
  private static func words(_ typed: String) -> [String] {
    var parts = typed.lowercased().split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
      .map(String.init)
    // The page of a topic stands for the topic.
    if parts.count > 1, parts.last == "readme.md" || parts.last == "readme" { parts.removeLast() }
    if let last = parts.last, last.hasSuffix(".md") { parts[parts.count - 1].removeLast(3) }
    return Array(parts.suffix(2))
  }

  private func items(_ words: [String]) -> [CourseItem] {
    guard let last = words.last else { return [] }
    if words.count == 2 {
      let own = topics.filter { $0.isCalled(words[0]) }.flatMap(\.exercises)
        .filter { $0.isCalled(last) }
      if !own.isEmpty { return own.map(CourseItem.exercise) }
      // The folder before it is none of the course's, but one that holds the course or a topic.
      if topics.contains(where: { $0.isCalled(words[0]) }) { return [] }
    }
    if let numbered = exercises.first(where: { $0.label == last }) { return [.exercise(numbered)] }
    let named = topics.filter { $0.isCalled(last) }
    if !named.isEmpty { return named.map(CourseItem.topic) }
    return exercises.filter { $0.isNamed(last) }.map(CourseItem.exercise)
  }

  private func suggestion(_ words: [String]) -> String? {
    let names = exercises.map { NamePair(typed: $0.name, id: $0.id) }
    let ids = exercises.map { NamePair(typed: $0.id, id: $0.id) }
    let folders = topics.map { NamePair(typed: $0.id, id: $0.id) }
    let typed = words.map { NumberedName($0[...])?.name ?? $0 }.joined(separator: "/")
    let known = words.count == 2 ? ids : folders + names
    let near = nearest(to: typed, in: known.map(\.typed))
    return known.first { $0.typed == near }?.id
  }
}

/// What may be typed, and what is meant by it.
private struct NamePair {
  let typed: String
  let id: String
}

extension CourseTopic {
  /// Whether `word` is the topic's name, its folder, or its number.
  fileprivate func isCalled(_ word: String) -> Bool {
    word == id || word == folder || Int(word) == number
  }
}

extension CourseEntry {
  /// The name in its topic: `used-twice`.
  var name: String { String(id.drop { $0 != "/" }.dropFirst()) }

  /// Whether `word` is the exercise's name, or that of its file.
  fileprivate func isNamed(_ word: String) -> Bool {
    word == name || "\(path.drop { $0 != "/" }.dropFirst())" == word + ".md"
  }

  /// The same, or its number in its topic.
  fileprivate func isCalled(_ word: String) -> Bool { isNamed(word) || Int(word) == number }
}
