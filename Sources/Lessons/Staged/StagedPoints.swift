// The points at which staged code is checked: the student's own, and some near it.

/// Chooses points at which code has values.
struct StagedPoints {
  private var state: UInt64

  /// How many points beside the given one are looked for.
  static let count = 5

  init(seed: UInt64) { state = seed }

  /// A number between −1 and 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(mixed >> 11) * 0x1p-53 * 2 - 1
  }

  /// The point of the code; a friendly one for inputs without a value, where it `exists`.
  ///
  /// ln(x·y) has no value at x = 2, y = −3, and nobody who gives none means that point.
  static func base(_ inputs: [StagedCode.Input], exists: ([Double]) -> Bool) -> [Double] {
    let points = friendly.map { numbers in
      inputs.enumerated().map { $1.value ?? numbers[$0 % numbers.count] }
    }
    guard inputs.contains(where: { $0.value == nil }) else { return points[0] }
    return points.first(where: exists) ?? points[0]
  }

  /// Numbers of both signs first, then those that logarithms, roots and arcsines have values at.
  private static let friendly: [[Double]] = [
    [2, -3, 0.5, -1.5, 4, -0.25, 3, 1.25], [2, 3, 0.5, 1.5, 4, 0.25, 3, 1.25],
    [4, 2, 1.5, 0.5, 0.25, 0.125], [0.25, 0.5, 1.5, 2, 3, 4], [0.5, -0.25, 0.125, -0.375],
    [0.5, 0.25, 0.125, 0.375], [-2, 3, -0.5, 1.5], [-2, -3, -0.5, -1.5], [-3, -2, -1.5, -0.5],
  ]

  /// Points anywhere, where a function may differ that is the same near the given point.
  mutating func wide(_ base: [Double], inputs: [StagedCode.Input]) -> [[Double]] {
    (0..<(2 * Self.count)).map { _ in
      zip(base, inputs).map { value, input in input.isMoved ? 4 * next() : value }
    }
  }

  /// Points near `base`, nearer and nearer where the code has no value.
  mutating func near(
    _ base: [Double], inputs: [StagedCode.Input], exists: ([Double]) -> Bool
  ) -> [[Double]] {
    var points: [[Double]] = []
    for attempt in 0..<(6 * Self.count) where points.count < Self.count {
      let reach = 0.3 / Double(1 + attempt / Self.count)
      let point = zip(base, inputs).map { value, input in
        input.isMoved ? value + next() * reach * max(0.3, value.magnitude) : value
      }
      if exists(point) { points.append(point) }
    }
    return points
  }
}
