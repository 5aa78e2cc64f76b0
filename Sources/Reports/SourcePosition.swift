// Where an offset is for people and editors: the line and the column, both counted from 1.

public import Expressions

/// A line and a column in a text, both counted from 1.
public struct SourcePosition: Equatable, Sendable {
  /// The line.
  public let line: Int
  /// The column, counted in characters as they are seen.
  public let column: Int
}

extension SourceText {
  /// The line and the column of the byte at `offset`; an offset behind the text is its end.
  public func position(of offset: Int32) -> SourcePosition {
    let offset = clamped(offset)
    let start = lineRange(at: offset).lowerBound
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return SourcePosition(line: lineNumber(at: start), column: before.count + 1)
  }

  /// The bytes of the line around `offset`, without the characters that end it.
  func lineRange(at offset: Int) -> Range<Int> {
    let start = bytes[..<offset].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: Self.newline) ?? bytes.endIndex
    let hasReturn = end > max(start, offset) && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }

  /// The number of the line that starts at `start`, counted from 1.
  func lineNumber(at start: Int) -> Int {
    1 + bytes[..<start].count { $0 == Self.newline }
  }

  /// Whether more than one line was typed.
  var hasSeveralLines: Bool {
    bytes.dropLast().contains(Self.newline)
  }

  /// The offset, or the end of the text where that comes first.
  func clamped(_ offset: Int32) -> Int { max(0, min(Int(offset), bytes.count)) }

  private static let newline = UInt8(ascii: "\n")
}
