// "Did you mean …?" for names in a program.

/// The one of `names` that may have been meant by `name`; nil where none is close.
///
/// Upper and lower case do not count, and neither does one mistake in every three letters: a letter
/// too many, too few, wrong, or swapped with its neighbour.
public func nearest(to name: String, in names: [String]) -> String? {
  let typed = comparable(name)
  var best: (distance: Int, name: String)?
  for candidate in names {
    let known = comparable(candidate)
    let allowed = max(typed.count, known.count) / 3
    guard abs(typed.count - known.count) <= allowed else { continue }
    let distance = editDistance(typed, known)
    if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.name
}

/// The letters that are compared; names are short, so what is longer cannot matter.
private func comparable(_ name: String) -> [Unicode.Scalar] {
  Array(
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(NameKey.limit + 1)))
      .lowercased().unicodeScalars)
}

/// How many letters to insert, remove, replace or swap with a neighbour to turn one into the other.
private func editDistance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
  var rowBeforeLast: [Int] = []
  var lastRow = Array(0...to.count)
  for i in from.indices {
    var row = [i + 1]
    for j in to.indices {
      let replaced = lastRow[j] + (from[i] == to[j] ? 0 : 1)
      var cost = min(replaced, lastRow[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        cost = min(cost, rowBeforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    rowBeforeLast = lastRow
    lastRow = row
  }
  return lastRow[to.count]
}
