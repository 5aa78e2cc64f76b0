// Names in LaTeX: `w1` has a lowered 1, `yhat` has a hat, `lambda` is a Greek letter.

/// Writes the names of a program in LaTeX.
enum LaTeXName {
  /// The name, in mathematics mode.
  static func text(_ name: String) -> String {
    let plain = ascii(name).unicodeScalars.filter {
      $0 == "_" || ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
    }
    let word = plain.prefix { !("0"..."9").contains($0) && $0 != "_" }
    let index = plain.dropFirst(word.count).filter { $0 != "_" }
    let base = accented(String(String.UnicodeScalarView(word)))
    guard !index.isEmpty else { return base }
    return "\(base)_{\(String(String.UnicodeScalarView(index)))}"
  }

  private static func accented(_ word: String) -> String {
    for (ending, command) in accents where word.hasSuffix(ending) && word.count > ending.count {
      return "\\\(command){\(letters(String(word.dropLast(ending.count))))}"
    }
    return letters(word)
  }

  private static func letters(_ word: String) -> String {
    if word.isEmpty { return "{}" }
    if word.count == 1 { return word }
    if greek.contains(word.lowercased()), word.dropFirst() == word.dropFirst().lowercased() {
      // Greek capitals that look Latin have no command.
      let isSmall = word == word.lowercased()
      if isSmall || capitals.contains(word) { return "\\\(word)" }
    }
    return "\\mathit{\(word)}"
  }

  private static let accents = [("hat", "hat"), ("bar", "bar"), ("tilde", "tilde")]

  private static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega",
  ]

  private static let capitals: Set<String> = [
    "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
  ]
}
