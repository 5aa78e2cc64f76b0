// Mathematical italics and their like, which word processors put for plain letters.

extension Unicode.Scalar {
  /// The plain letter for a mathematical one; every other character itself.
  var plainLetter: Unicode.Scalar {
    switch value {
    case 0x1D400...0x1D6A3: latinLetter(value - 0x1D400)
    case 0x1D6A4: "ı"
    case 0x1D6A5: "ȷ"
    case 0x1D6A8...0x1D7C9: greekLetter((value - 0x1D6A8) % 58) ?? self
    // The places that the block leaves empty, because these letters were there before it.
    case 0x210E: "h"
    case 0x212F: "e"
    case 0x210A: "g"
    case 0x2134: "o"
    // The micro sign of keyboards.
    case 0xB5: "μ"
    default: self
    }
  }

  /// Thirteen alphabets of 52 letters stand one behind the other.
  private func latinLetter(_ offset: UInt32) -> Unicode.Scalar {
    let letter = UInt8(offset % 52)
    return Unicode.Scalar(letter < 26 ? 65 + letter : 97 + letter - 26)
  }

  /// Five alphabets of 58 signs: Α to Ω with ϴ behind Ρ, ∇, α to ω, ∂, and six variants.
  private func greekLetter(_ place: UInt32) -> Unicode.Scalar? {
    switch place {
    case 17: "ϴ"
    case 0..<25: Unicode.Scalar(0x391 + place)
    case 25: "∇"
    case 26..<51: Unicode.Scalar(0x3B1 + place - 26)
    case 51: "∂"
    case 52: "ϵ"
    case 53: "ϑ"
    case 54: "ϰ"
    case 55: "ϕ"
    case 56: "ϱ"
    case 57: "ϖ"
    default: nil
    }
  }
}
