// Random numbers that are the same everywhere, so that a sheet can be made again from its seed.

/// A generator that gives the same numbers for the same seed, on every machine and in every version.
///
/// The standard library's own ways to draw and to shuffle may change; these do not.
struct SeededNumbers: Sendable {
  private var state: UInt64

  /// The numbers that belong to `seed`.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to but not including `count`; 0 where there is none.
  mutating func below(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A number from 0 up to but not including 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53 as UInt64) }

  /// `items` in another order.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for end in items.indices.dropFirst().reversed() { items.swapAt(end, below(end + 1)) }
    return items
  }
}
