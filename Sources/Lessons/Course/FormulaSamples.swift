// The points at which formulas are compared: friendly ones first, then other signs and sizes.

internal import Gates
internal import Graphs

/// Points that the halves, quarters and whole numbers of a Double hold exactly.
struct FormulaSamples {
  /// So many points are tried.
  static let count = 96
  /// So many of them come first whose numbers are pleasant to calculate with.
  static let friendly = 32

  private static let small: [Double] = [2, -1, 3, -2, 1, -3, 4, 5, -4, 0.5, -0.5, 1.5]
  private static let positive: [Double] = [0.25, 0.5, 0.75, 1.25, 1.5, 2, 3, 4, 6, 9]
  private static let tiny: [Double] = [0.125, -0.125, 0.0625, -0.25, 0.25, -0.375, 0.3125]
  private static let large: [Double] = [7, -8, 10.5, -12, 16, -20, 35, -50, 90]

  /// So many constants of a task are gone around, and so many of its inputs put there.
  private static let mostConstants = 8
  private static let mostInputs = 4
  /// How far the other numbers reach well enough.
  private static let reached = 20.0

  /// The points for so many inputs; some of them lie near `center`, the point of the task, and some
  /// around `constants`, where a max may change its side that the others do not reach.
  static func points(
    inputs: Int, near center: [Double]?, constants: [Double] = []
  ) -> [[Double]] {
    var numbers = SeededNumbers(seed: 0xF0_12_34)
    let far = constants.filter { $0.magnitude > reached && $0.magnitude < 1e6 }
    return anywhere(inputs, near: center, &numbers)
      + far.prefix(mostConstants).flatMap { around($0, inputs, &numbers) }
  }

  /// Points at which an input is a little more or less than a constant or its opposite.
  private static func around(
    _ constant: Double, _ inputs: Int, _ numbers: inout SeededNumbers
  ) -> [[Double]] {
    let step = (constant.magnitude / 4).rounded(.up)
    let places = [constant + step, constant - step, step - constant, -step - constant]
    return (0..<min(inputs, mostInputs)).flatMap { input in
      places.map { place in
        var point = drawn(inputs, from: small, &numbers)
        point[input] = place
        return point
      }
    }
  }

  private static func anywhere(
    _ inputs: Int, near center: [Double]?, _ numbers: inout SeededNumbers
  ) -> [[Double]] {
    (0..<count).map { turn in
      if turn >= friendly, turn % 4 == 0, let center {
        return center.map { near($0, &numbers) }
      }
      let list = turn < friendly ? small : lists[turn % lists.count]
      return drawn(inputs, from: list, &numbers)
    }
  }

  private static let lists = [positive, tiny, small + large, positive + large, small + tiny]

  /// Numbers no two of which are alike, as far as the list reaches.
  private static func drawn(
    _ count: Int, from list: [Double], _ numbers: inout SeededNumbers
  ) -> [Double] {
    var drawn: [Double] = []
    while drawn.count < count { drawn += numbers.shuffled(list) }
    return Array(drawn.prefix(count))
  }

  private static func near(_ value: Double, _ numbers: inout SeededNumbers) -> Double {
    let size = max(value.magnitude, 1)
    let moved = value + size * (numbers.fraction() - 0.5) / 2
    return (moved * 256).rounded() / 256
  }
}
