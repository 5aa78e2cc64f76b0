// A gate and what stands to its left and right, drawn with lines that any terminal has.

/// A drawing of one gate between its neighbours.
struct GateDrawing {
  /// A line to a neighbour: its name and the number that flows along it.
  struct Wire {
    let name: String
    let number: String
  }

  /// What flows in, or where the gradient goes to.
  let left: [Wire]
  /// What stands in the middle, such as `v1 [· + ·]`.
  let gate: String
  /// What the gate has or gets, such as `o = ·`; nothing where the only wire says it.
  let middle: String
  /// Where the output goes, or the gradient comes from.
  let right: [Wire]
  /// Whether gradients flow, from right to left.
  let isBackward: Bool
  let ascii: Bool

  /// More wires than this on a side are cut.
  static let mostWires = 4
  private static let longestName = 8
  static let longestGate = 14

  /// Whether the lines are as short as they can be.
  private var isCompact = false

  init(
    left: [Wire], gate: String, middle: String, right: [Wire], isBackward: Bool, ascii: Bool
  ) {
    self.left = left
    self.gate = gate
    self.middle = middle
    self.right = right
    self.isBackward = isBackward
    self.ascii = ascii
  }

  /// The rows of the drawing in at most `width` columns; none where that cannot be.
  func lines(width: Int) -> [[Fragment]] {
    var compact = self
    compact.isCompact = true
    return [lines, compact.lines].first { lines in
      lines.allSatisfy { self.width(of: $0) <= width }
    } ?? []
  }

  private var lines: [[Fragment]] {
    let (lefts, rights) = (shown(left), shown(right))
    let height = max(Self.height(lefts.count), Self.height(rights.count), 1)
    let (leftRows, rightRows) = (
      Self.rows(lefts.count, height), Self.rows(rights.count, height)
    )
    // A wire without a number takes the place of name and number.
    let names = lefts.filter { !$0.number.isEmpty }.map { displayWidth(of: $0.name) }.max() ?? 0
    let numbers = lefts.map { displayWidth(of: $0.number) }.max() ?? 0
    return (0..<height).map { row in
      trimmed(
        leftPart(row, leftRows, lefts, names, numbers)
          + center(isGate: row == height / 2, hasLeft: !lefts.isEmpty)
          + rightPart(row, rightRows, rights))
    }
  }

  private func width(of line: [Fragment]) -> Int {
    line.reduce(0) { $0 + displayWidth(of: $1.text) }
  }

  /// The wires that are drawn: of many the first ones, and how many more there are.
  private func shown(_ wires: [Wire]) -> [Wire] {
    let cut = wires.prefix(wires.count > Self.mostWires ? Self.mostWires - 1 : wires.count).map {
      Wire(name: Self.cut($0.name, Self.longestName, dots: dots), number: $0.number)
    }
    let rest = wires.count - cut.count
    return rest > 0 ? cut + [Wire(name: "\(dots) \(rest) more", number: "")] : cut
  }

  private var dots: String { ascii ? "..." : "…" }

  static func cut(_ text: String, _ limit: Int, dots: String) -> String {
    guard displayWidth(of: text) > limit else { return text }
    var short = ""
    for character in text {
      guard displayWidth(of: short + String(character)) + dots.count <= limit else { break }
      short.append(character)
    }
    return short + dots
  }

  // MARK: - Rows

  /// An even number of wires leaves the row of the gate free.
  private static func height(_ wires: Int) -> Int { wires.isMultiple(of: 2) ? wires + 1 : wires }

  /// The row of each wire in a drawing of this height, the gate's row in the middle.
  private static func rows(_ wires: Int, _ height: Int) -> [Int] {
    let own = Self.height(wires)
    let free = wires.isMultiple(of: 2) ? own / 2 : nil
    return (0..<own).filter { $0 != free }.map { $0 + (height - own) / 2 }
  }

  private func leftPart(
    _ row: Int, _ rows: [Int], _ wires: [Wire], _ names: Int, _ numbers: Int
  ) -> [Fragment] {
    guard !wires.isEmpty else { return [] }
    let joint = joint(row, rows, opensRight: false)
    let rest = wires.last { $0.number.isEmpty }.map { displayWidth(of: $0.name) } ?? 0
    let width = max(names + 2 + numbers, rest)
    guard let index = rows.firstIndex(of: row) else {
      return [Fragment(spaces(width + lead.count + 1) + joint)]
    }
    let wire = wires[index]
    let name = wire.name.padded(to: width - displayWidth(of: wire.number))
    return [Fragment(name), Fragment(wire.number, ink), Fragment(" " + lead + joint)]
  }

  private func center(isGate: Bool, hasLeft: Bool) -> [Fragment] {
    let start = hasLeft ? (isCompact ? " " : line + " ") : ""
    let isEnd = right.isEmpty && middle.isEmpty
    let end = isEnd ? "" : " " + (isBackward ? arrow : line) + (isCompact ? "" : line)
    let tail = middle.isEmpty ? [] : [Fragment(" "), Fragment(shortMiddle, ink)]
    let all = [Fragment(start + gate + end)] + tail
    // A wire without a number of its own goes straight on.
    let gap = right.isEmpty || middle.isEmpty ? "" : " "
    let columns = all.reduce(gap.count) { $0 + displayWidth(of: $1.text) }
    return isGate ? all + [Fragment(gap)] : [Fragment(spaces(columns))]
  }

  /// Without its label where there is little room.
  private var shortMiddle: String {
    guard isCompact, !isBackward, let last = middle.split(whereSeparator: { $0 == " " }).last else {
      return middle
    }
    return String(last)
  }

  private func rightPart(_ row: Int, _ rows: [Int], _ wires: [Wire]) -> [Fragment] {
    guard let index = rows.firstIndex(of: row) else {
      return [Fragment(joint(row, rows, opensRight: true))]
    }
    let wire = wires[index]
    let from = wire.number.isEmpty ? "" : isCompact ? " " : " from "
    let isArrow = isBackward && wires.count > 1
    let start = joint(row, rows, opensRight: true) + (isArrow ? arrow : isCompact ? "" : line)
    return [Fragment(start + " "), Fragment(wire.number, ink), Fragment(from + wire.name)]
  }

  private var ink: Ink { isBackward ? .gradient : .value }
  private var line: String { ascii ? "-" : "─" }
  private var arrow: String { ascii ? "<" : "←" }
  private var lead: String { isBackward ? (isCompact ? arrow : arrow + line) : line }

  /// The sign where the wires of a side come together.
  private func joint(_ row: Int, _ rows: [Int], opensRight: Bool) -> String {
    guard let first = rows.first, let last = rows.last, (first...last).contains(row) else {
      return " "
    }
    if rows.count == 1 { return line }
    if ascii { return "+" }
    if row == first { return opensRight ? "┌" : "┐" }
    if row == last { return opensRight ? "└" : "┘" }
    guard rows.contains(row) else { return opensRight ? "┤" : "├" }
    return row == (first + last) / 2 ? "┼" : opensRight ? "├" : "┤"
  }

  private func trimmed(_ line: [Fragment]) -> [Fragment] {
    var line = line.filter { !$0.text.isEmpty }
    while let last = line.last {
      let text =
        last.text.last == " "
        ? String(last.text.reversed().drop { $0 == " " }.reversed()) : last.text
      line.removeLast()
      if text.isEmpty { continue }
      return line + [Fragment(text, last.ink)]
    }
    return line
  }
}
