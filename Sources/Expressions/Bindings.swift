// The values of inputs that are given beside a program: x=4,y=3.

/// Values for names.
public struct Bindings: Sendable {
  /// A name and its value.
  public struct Entry: Sendable {
    /// The name as it was written.
    public let name: String
    /// The key of the name, which its other spellings have too.
    public let key: NameKey
    /// The value, which is finite.
    public let value: Double
    /// The place of the name.
    public let range: SourceRange
    /// The text that it stands in.
    public let source: SourceText
  }

  /// The names with their values, in the order in which they were written.
  public let entries: [Entry]

  /// Reads values such as `x=4, y=-1/3`: between them a comma, a semicolon, a space or a new line.
  ///
  /// - Throws: What is wrong with the texts, and names that have two values.
  public init(reading sources: [SourceText] = []) throws(ProblemList) {
    var entries: [Entry] = []
    var firstByKey: [NameKey: Entry] = [:]
    var problems: [Diagnostic] = []
    for source in sources {
      var reader = BindingsReader(source)
      reader.read()
      problems += reader.refusals.map { Diagnostic($0, in: source) }
      for entry in reader.entries {
        if let first = firstByKey[entry.key] { problems.append(.twice(entry, first)) }
        firstByKey[entry.key] = firstByKey[entry.key] ?? entry
        entries.append(entry)
      }
    }
    guard problems.isEmpty else { throw ProblemList(problems) }
    self.entries = entries
  }

  /// Values that are known already, for names that differ.
  public init(_ values: [(name: String, number: Double)]) {
    entries = values.map { name, number in
      let source = SourceText(name)
      return Entry(
        name: name, key: NameKey(name), value: number,
        range: SourceRange(0, Int32(clamping: source.bytes.count)), source: source)
    }
  }
}

extension Diagnostic {
  /// A name with two values; both places can be shown only where they are in the same text.
  fileprivate static func twice(_ entry: Bindings.Entry, _ first: Bindings.Entry) -> Diagnostic {
    let isSameText = first.source.bytes == entry.source.bytes && first.range != entry.range
    return Diagnostic(
      .valueTwice(name: entry.name), in: entry.source, at: entry.range,
      related: isSameText ? [first.range] : [])
  }
}
