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

  /// The rows of the drawing; none where they take more than `width` columns.
  func lines(width: Int) -> [[Fragment]] {
    let (lefts, rights) = (shown(left), shown(right))
    let height = max(Self.height(lefts.count), Self.height(rights.count), 1)
    let (leftRows, rightRows) = (
      Self.rows(lefts.count, height), Self.rows(rights.count, height)
    )
    let names = lefts.map { displayWidth(of: $0.name) }.max() ?? 0
    let numbers = lefts.map { displayWidth(of: $0.number) }.max() ?? 0
    let lines = (0..<height).map { row -> [Fragment] in
      leftPart(row, leftRows, lefts, names, numbers)
        + center(isGate: row == height / 2, hasLeft: !lefts.isEmpty)
        + rightPart(row, rightRows, rights)
    }
    return lines.contains { self.width(of: $0) > width } ? [] : lines.map(trimmed)
  }

  private func width(of line: [Fragment]) -> Int {
    trimmed(line).reduce(0) { $0 + displayWidth(of: $1.text) }
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
    guard let index = rows.firstIndex(of: row) else {
      let gap = spaces(names + numbers + (numbers > 0 ? 2 : 0) + lead.count + 1)
      return [Fragment(gap + joint)]
    }
    let wire = wires[index]
    let gap = numbers > 0 ? spaces(2 + numbers - displayWidth(of: wire.number)) : ""
    return [
      Fragment(wire.name.padded(to: names) + gap), Fragment(wire.number, ink),
      Fragment(" " + lead + joint),
    ]
  }

  private func center(isGate: Bool, hasLeft: Bool) -> [Fragment] {
    let start = hasLeft ? line + " " : ""
    let end = right.isEmpty && middle.isEmpty ? "" : isBackward ? " \(arrow)\(line)" : " \(line)\(line)"
    let text = start + gate + end
    let tail = middle.isEmpty ? [] : [Fragment(" "), Fragment(middle, ink)]
    let all = [Fragment(text)] + tail + (right.isEmpty ? [] : [Fragment(" ")])
    let columns = all.reduce(0) { $0 + displayWidth(of: $1.text) }
    return isGate ? all : [Fragment(spaces(columns))]
  }

  private func rightPart(_ row: Int, _ rows: [Int], _ wires: [Wire]) -> [Fragment] {
    guard let index = rows.firstIndex(of: row) else {
      return [Fragment(joint(row, rows, opensRight: true))]
    }
    let wire = wires[index]
    let from = isBackward && !wire.number.isEmpty ? " from " : ""
    let start = joint(row, rows, opensRight: true) + (isBackward ? arrow : line) + " "
    return [Fragment(start), Fragment(wire.number, ink), Fragment(from + wire.name)]
  }

  private var ink: Ink { isBackward ? .gradient : .value }
  private var line: String { ascii ? "-" : "─" }
  private var arrow: String { ascii ? "<" : "←" }
  private var lead: String { isBackward ? arrow + line : line }

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
      let text = last.text.last == " " ? String(last.text.reversed().drop { $0 == " " }.reversed()) : last.text
      line.removeLast()
      if text.isEmpty { continue }
      return line + [Fragment(text, last.ink)]
    }
    return line
  }
}
