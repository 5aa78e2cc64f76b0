// "Did you mean …?": the known name that a mistyped one is closest to.

/// The one of `candidates` that may have been meant by `word`; nil where none is close.
///
/// Upper and lower case and leading dashes do not count, and neither does one mistake in every
/// three letters: a letter too many, too few, wrong, or swapped with its neighbour. Failing that,
/// the only candidate that begins with the word is meant.
public func nearest(_ word: String, in candidates: [String]) -> String? {
  let typed = letters(of: word)
  guard !typed.isEmpty, typed.count <= longestWord else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let known = letters(of: candidate)
    let limit = tolerated(max(typed.count, known.count))
    guard abs(typed.count - known.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.candidate ?? onlyCompletion(of: typed, in: candidates)
}

/// No name is as long as this, and the work grows with the square of the length.
private let longestWord = 64

/// How many mistakes leave a word of `count` letters recognisable.
private func tolerated(_ count: Int) -> Int { count < 2 ? 0 : max(1, count / 3) }

/// What counts in comparing names, no more of it than can matter.
private func letters(of word: String) -> [Unicode.Scalar] {
  let bare = word.unicodeScalars.drop { $0 == "-" }.prefix(longestWord + 1)
  return Array(String(bare).lowercased().unicodeScalars)
}

private func onlyCompletion(of typed: [Unicode.Scalar], in candidates: [String]) -> String? {
  guard typed.count >= 2 else { return nil }
  let longer = candidates.filter { letters(of: $0).starts(with: typed) }
  return longer.count == 1 ? longer[0] : nil
}

/// How many letters to insert, remove, replace or swap with a neighbour to get from `a` to `b`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
      var least = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
