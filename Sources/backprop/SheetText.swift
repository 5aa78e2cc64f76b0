// The text of a file that a student hands in, in whatever their program saved it.

/// A text that was handed in.
struct SheetText {
  let text: String
  /// Whether its encoding had to be guessed.
  var isGuessed = false
  /// Whether bytes in it were no characters, and are shown as signs of replacement.
  var isRepaired = false
}

extension Console {
  /// No sheet is longer than this: some thousand numbers with their labels.
  static var sheetLimit: Int { 4 << 20 }

  /// Whether there are zeros and more control characters than can have got into a text unseen.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(0) else { return false }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    return controls * 100 > bytes.count
  }

  /// The text in the file at `path`, or in standard input for `-`.
  ///
  /// What is no UTF-8 is taken for Windows-1252, in which old editors save: there every byte is a
  /// character, so nothing but the signs in the text could be wrong. A zero that strayed into a
  /// text spoils the answer that it stands in, and no other.
  func readSheet(_ path: String) throws(FileProblem) -> SheetText {
    let fromInput = path.utf8.elementsEqual("-".utf8)
    let bytes =
      try fromInput
      ? readStandardInput(limit: Self.sheetLimit) : readFile(path, limit: Self.sheetLimit)
    do throws(TextProblem) {
      if let container = FileContainer(bytes) { throw TextProblem(container) }
      let text = try TextDecoding.text(in: TextRepair.withMark(bytes), keepsZeros: true)
      // Says where the first zero stands.
      if Self.isBinary(text) { _ = try TextDecoding.text(in: bytes) }
      return SheetText(text: String(decoding: text, as: UTF8.self))
    } catch {
      if case .invalid(encoding: "UTF-8") = error.fact, !Self.isBinary(bytes) {
        if let repaired = TextRepair.utf8(bytes),
          let text = try? TextDecoding.text(in: repaired, keepsZeros: true)
        {
          return SheetText(text: String(decoding: text, as: UTF8.self), isRepaired: true)
        }
        let text = String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
        return SheetText(text: text, isGuessed: true)
      }
      throw FileProblem(fromInput ? .standardInput : .file(path), .notText(error))
    }
  }
}

/// A file of a word processor, told by its first bytes.
enum FileContainer: String, Hashable, Sendable {
  case zip = "a ZIP archive, such as .docx, .odt or .pages"
  case pdf = "a PDF document"
  case word = "an old Word document"
  case richText = "a rich text document"

  init?(_ bytes: [UInt8]) {
    let beginnings: [(FileContainer, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.pdf, Array("%PDF-".utf8)),
      (.word, [0xD0, 0xCF, 0x11, 0xE0]), (.richText, Array("{\\rtf".utf8)),
    ]
    guard let found = beginnings.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = found.0
  }
}

/// The encoding of old editors for western languages.
enum Windows1252 {
  /// The text in `bytes` as UTF-8, its lines ended by line feeds.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var afterReturn = false
    for byte in bytes {
      defer { afterReturn = byte == 0x0D }
      switch byte {
      case 0x0A where afterReturn: break
      case 0x0D: text.append(0x0A)
      case 0x00..<0x80: text.append(byte)
      case 0x80..<0xA0: text += String(special[Int(byte - 0x80)]).utf8
      default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  /// The characters from 0x80 on; the five that stand for nothing show that something was lost.
  private static let special = Array(
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ")
}
