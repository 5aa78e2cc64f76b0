// A student's name as it is compared, as part of a file's name, and as the seed of a sheet.

/// A name from a roster.
public struct StudentName: Hashable, Sendable {
  /// The name as it was written.
  public let text: String
  /// What all spellings of the name have in common: case, spaces, and how accents are put together.
  public let key: String
  /// The name in small ASCII letters and digits, for the name of a file; it may be empty.
  public let slug: String

  /// The name `text`.
  public init(_ text: String) {
    var letters = NameLetters()
    for scalar in text.unicodeScalars.prefix(Self.longest) { letters.append(scalar) }
    letters.endLetter()
    self.text = text
    key = letters.key.split { $0 == " " }.joined(separator: " ")
    slug = letters.slug.split { $0 == "-" }.joined(separator: "-")
  }

  /// No more of a name is looked at.
  static let longest = 200

  /// The seed of the student's own sheet, among all sheets of one seed.
  public func seed(among seed: UInt64) -> UInt64 {
    // FNV-1a, then mixed: names that differ in one letter must not have like sheets.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var mixer = SeededNumbers(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
    return mixer.next()
  }

  /// A few letters and digits that another name hardly has.
  public var mark: String { String(String(seed(among: 0), radix: 36).suffix(6)) }
}

extension StudentName {
  /// The name behind `Name:` in the first lines of a sheet; nil where none stands there.
  public init?(writtenIn text: String) {
    let lines = text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false)
    for line in lines.prefix(40) where line.utf8.count < 1_000 {
      // Marks for bold, for a quotation, and the blank that was written on.
      let bare = line.filter { !"*_`>#".contains($0 as Character) }
      let words = bare.split { $0.isWhitespace }.map(String.init)
      guard words.first?.lowercased() == "name:" else { continue }
      let name = StudentName(
        words.dropFirst().prefix { $0.lowercased() != "date:" }.joined(separator: " "))
      guard !name.key.isEmpty else { continue }
      self = name
      return
    }
    return nil
  }
}

/// Collects a name letter by letter, each with the marks that sit on it.
private struct NameLetters {
  private(set) var key = ""
  private(set) var slug = ""
  private var letter = ""
  private var marks: [String] = []

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark:
      marks += LetterName(scalar).marks
    case .format, .control: break
    default:
      endLetter()
      start(scalar)
    }
  }

  private mutating func start(_ scalar: Unicode.Scalar) {
    let name = LetterName(scalar)
    letter = name.letter
    marks = name.marks
    if name.isLatin {
      slug += letter
    } else if scalar.isASCII, ("0"..."9").contains(scalar) {
      slug.unicodeScalars.append(scalar)
    } else {
      slug += "-"
    }
  }

  /// Accents may come in any order.
  mutating func endLetter() {
    key += letter
    if !marks.isEmpty { key += "<" + marks.sorted().joined(separator: "+") + ">" }
    (letter, marks) = ("", [])
  }
}

/// A letter without its accents, and these: é and e + ´ are the same.
///
/// The names of characters say it: LATIN SMALL LETTER E WITH ACUTE, COMBINING ACUTE ACCENT.
private struct LetterName {
  private(set) var letter: String
  private(set) var marks: [String] = []
  private(set) var isLatin = false

  init(_ scalar: Unicode.Scalar) {
    letter = scalar.properties.isWhitespace ? " " : scalar.properties.lowercaseMapping
    if scalar.isASCII {
      isLatin = scalar.properties.isAlphabetic
      return
    }
    var words = (scalar.properties.name ?? "").split { $0 == " " }.map(String.init)
    if words.first == "COMBINING" {
      marks = Self.marks(words.dropFirst())
    } else if words.count > 3, words[0] == "LATIN", words[2] == "LETTER" {
      words.removeFirst(3)
      let with = words.firstIndex(of: "WITH") ?? words.endIndex
      let base = words[..<with].joined()
      letter = base == "SHARPS" ? "ss" : base.lowercased()
      marks = Self.marks(words[with...].dropFirst())
      isLatin = letter.utf8.allSatisfy { (97...122).contains($0) }
    }
  }

  private static func marks(_ words: ArraySlice<String>) -> [String] {
    words.split(separator: "AND").map { mark in
      mark.filter { $0 != "ACCENT" }.joined(separator: "-").lowercased()
    }
  }
}
