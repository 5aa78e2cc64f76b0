// The text that was typed, and places in it.

/// A piece of program text: what was typed, as UTF-8.
public struct SourceText: Sendable {
  /// Where the text came from, for messages; nil where it stood on the command line.
  public let file: String?
  /// The text.
  public let bytes: [UInt8]

  /// The text `string`, from `file` where it was read from one.
  public init(_ string: String, file: String? = nil) {
    self.init(bytes: Array(string.utf8), file: file)
  }

  /// The text in `bytes`, which are UTF-8.
  public init(bytes: [UInt8], file: String? = nil) {
    self.bytes = bytes
    self.file = file
  }

  /// The part of the text at `range`.
  public subscript(range: SourceRange) -> String {
    String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }
}

/// A place in a text: byte offsets, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int32
  /// The offset behind the last byte.
  public let end: Int32

  /// The place from `start` up to `end`.
  public init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  /// The smallest place that holds this one and `other`.
  public func joined(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
