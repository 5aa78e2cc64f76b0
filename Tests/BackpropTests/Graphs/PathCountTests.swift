// Counts far beyond 64 bits.

import Testing

@testable import Graphs

@Suite("A count of paths")
struct PathCountTests {
  private func power(_ exponent: Int) -> PathCount {
    (0..<exponent).reduce(PathCount(1)) { count, _ in count + count }
  }

  @Test(
    "knows powers of two", arguments: [0, 1, 31, 32, 63, 64, 100, 332, 333, 334, 1000, 100_000])
  func knowsPowers(exponent: Int) {
    #expect(power(exponent).powerOfTwo == exponent)
    #expect((power(exponent) + PathCount(1)).powerOfTwo == (exponent == 0 ? 1 : nil))
  }

  @Test("has its digits up to a hundred of them")
  func hasDigits() {
    #expect(power(64).digits == "18446744073709551616")
    #expect(power(100).digits == "1267650600228229401496703205376")
    #expect(
      power(332).digits
        == "874900289913204769749000890847048546141267772357284974570308242563981199679750369289405270"
        + "8092215296")
    #expect(power(400).digits == nil)
    #expect(PathCount(0).digits == "0")
    #expect(PathCount(1_000_000_007).digits == "1000000007")
  }

  @Test("adds what is no power of two")
  func adds() {
    var (last, next) = (PathCount(0), PathCount(1))
    for index in 1..<600 {
      (last, next) = (next, last + next)
      if index == 100 { #expect(last.digits == "354224848179261915075") }
      if index == 450 {
        #expect(
          last.digits
            == "4953967011875066473162524925231604047727791871346061001150551747313593851366517214899257"
            + "280600")
      }
    }
    let (mantissa, exponent) = last.scientific
    #expect(exponent == 124)
    #expect((mantissa - 6.825139109610031).magnitude < 1e-9)
  }

  @Test("is a mantissa and a power of ten where it is larger")
  func isScientific() {
    let (mantissa, exponent) = power(1000).scientific
    #expect(exponent == 301)
    #expect((mantissa - 1.0715086071862673).magnitude < 1e-9)
  }
}
