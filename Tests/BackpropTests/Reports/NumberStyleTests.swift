// How numbers look.

import Foundation
import Lessons
import Testing

@testable import Reports

@Suite("A printed number")
struct NumberStyleTests {
  /// A number and its text with three digits.
  static let rows: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (4, "4"), (-3, "−3"), (14, "14"), (0.9820137900379085, "0.982"),
    (0.017662706213291118, "0.0177"), (4.982013790037909, "4.982"), (49.98201379003791, "49.982"),
    (0.020007197, "0.02"), (-0.00040028793, "−0.0004"), (0.000035256, "0.0000353"),
    (123456.789, "123456.789"), (999_999_999, "999999999"), (1e9, "1·10⁹"),
    (1.234567e-8, "1.23·10⁻⁸"), (-1.2e300, "−1.2·10³⁰⁰"), (1e-6, "0.000001"),
    (9.999e-7, "1·10⁻⁶"), (.leastNonzeroMagnitude, "5·10⁻³²⁴"), (.infinity, "∞"),
    (-.infinity, "−∞"),
    (.nan, "undefined"), (0.9996, "1"), (0.0099996, "0.01"), (2.5, "2.5"), (0.5, "0.5"),
    (7.5625, "7.563"),
    (1.0005, "1.001"), (2.0004999, "2"),
  ]

  @Test("has three decimals or three significant digits, whichever shows more", arguments: rows)
  func hasThreeDigits(value: Double, text: String) {
    #expect(NumberStyle().text(value) == text)
  }

  @Test(
    "is plain in ASCII",
    arguments: [
      (1.234567e-8, "1.23e-8"), (-3, "-3"), (-.infinity, "-infinity"), (1e12, "1e12"),
    ] as [(Double, String)])
  func isPlainInASCII(value: Double, text: String) {
    #expect(NumberStyle(ascii: true).text(value) == text)
  }

  @Test("reads back as the same where it is exact (seed 20264)")
  func readsBack() {
    var random = SplitMix(seed: 20264)
    let style = NumberStyle(digits: .exact, ascii: true)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(style.text(value)) == value)
    }
  }

  @Test("is never 0 unless it is 0, and close to the number (seed 20265)", arguments: 1...17)
  func isClose(digits: Int) {
    var random = SplitMix(seed: 20265)
    let style = NumberStyle(digits: .rounded(digits), ascii: true)
    for _ in 0..<500 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite, value.isNormal else { continue }
      let read = Double(style.text(value)) ?? .nan
      #expect(read != 0)
      #expect(read == style.asPrinted(value))
      #expect((read - value).magnitude <= value.magnitude * pow(10, Double(1 - digits)))
    }
  }
}
