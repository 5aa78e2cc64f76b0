// From the block of a worksheet back to its task.

internal import Expressions
internal import Graphs

extension Task {
  /// Reads the block of a worksheet: what stands between its fences.
  ///
  /// - Throws: What is wrong, with the line and the column in the block.
  public init(reading text: String) throws(TaskProblem) {
    self = try Task(TaskBlock(text))
  }

  init(_ block: TaskBlock) throws(TaskProblem) {
    self.init(
      program: block[.program]?.value ?? "", point: try block.point(),
      grouping: Grouping(
        level: try block.value(.gates, else: .lecture) { Grouping.Level(rawValue: $0) },
        split: block.words(.split), fused: block.words(.fuse),
        shares: try block.value(.share, else: true) { ["yes": true, "no": false][$0] }),
      wanted: block.words(.wrt),
      digits: try block.value(.digits, else: .rounded(3)) { Digits(name: $0) },
      blank: try block.value(.blank, else: .all) { Blank($0) },
      seed: try block.value(.seed, else: 1) { Int($0).flatMap { $0 < 0 ? nil : $0 } },
      given: try block.value(.given, else: 0) { Int($0).flatMap { $0 < 0 ? nil : $0 } })
  }
}

extension TaskBlock {
  /// The value of a key as what it means.
  fileprivate func value<Meaning>(
    _ key: Task.Key, else usual: Meaning, _ read: (String) -> Meaning?
  ) throws(TaskProblem) -> Meaning {
    guard let entry = self[key] else { return usual }
    guard let meaning = read(entry.value) else {
      throw problem(.unusable(key, String(entry.value.prefix(80))), in: key)
    }
    return meaning
  }

  fileprivate func words(_ key: Task.Key) -> [String] {
    (self[key]?.value ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  fileprivate func point() throws(TaskProblem) -> [Task.Value] {
    guard let entry = self[.at] else { return [] }
    do throws(ProblemList) {
      let bindings = try Bindings(reading: [SourceText(entry.value)])
      return bindings.entries.map { Task.Value($0.name, $0.value) }
    } catch {
      throw problem(.text(.at, error), in: .at)
    }
  }
}
