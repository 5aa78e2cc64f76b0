// The key of a name, and the names that are close to a mistyped one.

@testable import Expressions
import Testing

@Suite struct NameTests {
  @Test(
    "spellings of the same name have the same key",
    arguments: [
      ["w0", "w_0", "w₀", "w_{0}", "w[0]"],
      ["w12", "w_12", "w₁₂", "w_{12}", "w[12]"],
      ["w_i", "wᵢ", "w_{i}"],
      ["w_ij", "wᵢⱼ", "w_{ij}"],
      ["x", "𝑥", "𝐱", "𝓍"],
      ["h", "ℎ"], ["e", "ℯ"], ["σ", "𝜎", "𝛔"], ["θ", "𝜃"], ["Ω", "\u{2126}"], ["μ", "\u{B5}"],
      ["y\u{302}", "\u{177}"],
      ["W1_2", "W_1_2", "W₁_2", "W[1][2]"],
    ])
  func sameKey(_ names: [String]) {
    #expect(Set(names.map { NameKey($0) }).count == 1)
  }

  @Test("different names have different keys")
  func differentKeys() {
    let names = [
      "w", "W", "w0", "w1", "w_1_2", "w_12", "w1_2_", "a_b", "ab", "a__b", "_1", "__1", "wi", "w_i",
      "ŷ", "y", "ϵ", "ε", "φ", "ϕ", "ı", "i",
    ]
    // w_1_2 and w1_2 are the same name; w1_2_ is another.
    #expect(Set(names.map { NameKey($0) }).count == names.count)
  }

  @Test("a name with a hundred thousand accents has a key")
  func accents() {
    let name = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(NameKey(name) == NameKey(name + "\u{301}"))
  }

  @Test(
    "a mistyped name has a nearest one",
    arguments: [
      ("sigmod", "sigmoid"), ("SIGMOID", "sigmoid"), ("tahn", "tanh"), ("rellu", "relu"),
      ("sofplus", "softplus"),
    ])
  func nearestNames(_ typed: String, _ meant: String) {
    #expect(nearest(to: typed, in: ["sigmoid", "tanh", "relu", "softplus", "x"]) == meant)
  }

  @Test("a name that is close to none has no nearest one", arguments: ["x", "foo", "", "y1"])
  func noNearestName(_ typed: String) {
    #expect(nearest(to: typed, in: ["sigmoid", "tanh", "z", "w0"]) == nil)
  }
}
