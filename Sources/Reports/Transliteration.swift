// Writes text with ASCII characters only, for terminals and editors that know no others.

/// `text` in ASCII: `σ(x)` becomes `sigmoid(x)`, `x²` becomes `x^2`, `ŷ` becomes `yhat`.
///
/// What has no reading becomes its number, `\u{1F600}`; the result is ASCII for every text.
public func ascii(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  return Transliteration(text).text
}

/// A text in ASCII that knows where each character of the original went.
struct Transliteration {
  /// The ASCII text.
  private(set) var text = ""
  /// For each scalar of the original, the offset in ``text`` where it begins.
  private(set) var starts: [Int] = []
  private let scalars: [Unicode.Scalar]
  /// Behind which scalar the roots that are open end, and how many they are.
  private var rootEnd: Int?
  private var openRoots = 0
  private var bars = 0

  init(_ original: String) {
    scalars = Array(original.unicodeScalars)
    starts.reserveCapacity(scalars.count)
    for index in scalars.indices {
      closeRoots(at: index)
      starts.append(text.utf8.count)
      text += reading(of: scalars[index], at: index)
    }
    closeRoots(at: scalars.count)
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private mutating func reading(of scalar: Unicode.Scalar, at index: Int) -> String {
    switch scalar {
    case "|": bars += 1
    case "√": return openRoot(at: index)
    case "·": return isProduct(at: index) ? "*" : "."
    case "σ": return isInName(at: index) ? "sigma" : "sigmoid"
    default: break
    }
    if scalar.isASCII { return String(scalar) }
    if let raised = scalar.raised { return (follows(index, \.raised) ? "" : "^") + raised }
    return scalar.plainReading ?? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Whether the scalar before is one of the same kind, so that `x¹²` becomes `x^12`.
  private func follows(_ index: Int, _ kind: KeyPath<Unicode.Scalar, String?>) -> Bool {
    scalar(index - 1)?[keyPath: kind] != nil
  }
}

// MARK: - What depends on the neighbours

extension Transliteration {
  /// √2 needs the brackets of a call; what is in brackets already does not.
  private mutating func openRoot(at index: Int) -> String {
    guard rootEnd == nil else {
      openRoots += 1
      return "sqrt("
    }
    let next = scalars[index...].firstIndex { $0 != "√" } ?? scalars.count
    let end = scalar(next) == "·" ? next + 1 : endOfWord(from: next)
    guard end > next else { return "sqrt" }
    rootEnd = end
    openRoots = 1
    return "sqrt("
  }

  private func endOfWord(from start: Int) -> Int {
    scalars[start...].firstIndex { !($0.isInWord || $0 == ".") } ?? scalars.count
  }

  private mutating func closeRoots(at index: Int) {
    guard rootEnd == index else { return }
    rootEnd = nil
    text += String(repeating: ")", count: openRoots)
  }

  /// Whether a dot stands between two factors; elsewhere it is the hole of a gate.
  private func isProduct(at index: Int) -> Bool {
    guard let left = scalars[..<index].last(where: { $0 != " " }),
      let right = scalars[(index + 1)...].first(where: { $0 != " " })
    else { return false }
    let closesBars = left == "|" && bars.isMultiple(of: 2)
    let ends = left.isInWord || left.raised != nil || ")]}.′".unicodeScalars.contains(left)
    let starts = right.isInWord || "([{|√.∂−-".unicodeScalars.contains(right)
    return (ends || closesBars) && starts
  }

  /// Whether σ is a letter of a name, as in σ₁, and not the function.
  private func isInName(at index: Int) -> Bool {
    [index - 1, index + 1].contains { scalar($0)?.isInWord == true }
  }
}

extension Unicode.Scalar {
  /// Whether it is part of a name or a number.
  fileprivate var isInWord: Bool {
    if isASCII { return properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" }
    if raised != nil { return false }
    return properties.isAlphabetic || lowered != nil
      || properties.generalCategory == .nonspacingMark
  }
}
