// How many paths there are: whole numbers far beyond 64 bits, for paths multiply at every fork.

internal import Gates

/// A count that may be astronomically large: exact up to 10¹⁰⁰, beyond that to 53 bits.
public struct PathCount: Equatable, Sendable {
  enum Form: Equatable, Sendable {
    /// A count that fits a machine word.
    case small(UInt64)
    /// A larger one, exact: words of 32 bits, the lowest first.
    case exact([UInt32])
    /// significand · 2^exponent with 1 ≤ significand < 2.
    case huge(significand: Double, exponent: Int, isExact: Bool)
  }

  let form: Form

  /// A small count.
  public init(_ count: Int) { form = .small(UInt64(count)) }

  init(form: Form) { self.form = form }

  /// The bits of 10¹⁰⁰.
  private static let mostBits = 333

  /// Whether there are none.
  public var isZero: Bool { form == .small(0) }

  /// The count as an integer, where it is at most `limit`.
  public func value(upTo limit: Int) -> Int? {
    guard case .small(let count) = form, count <= UInt64(limit) else { return nil }
    return Int(count)
  }

  /// The sum of two counts.
  public static func + (left: PathCount, right: PathCount) -> PathCount {
    if left.isZero { return right }
    if right.isZero { return left }
    if case .small(let a) = left.form, case .small(let b) = right.form {
      let (sum, overflows) = a.addingReportingOverflow(b)
      if !overflows { return PathCount(form: .small(sum)) }
    }
    guard let a = left.limbs, let b = right.limbs else { return left.scaled + right.scaled }
    let sum = added(a, b)
    let result = PathCount(form: .exact(sum))
    return bits(sum) > mostBits ? PathCount(result.scaled) : result
  }

  /// Adds `other`.
  public static func += (count: inout PathCount, other: PathCount) { count = count + other }

  private var limbs: [UInt32]? {
    switch form {
    case .small(let count): [UInt32(truncatingIfNeeded: count), UInt32(count >> 32)]
    case .exact(let limbs): limbs
    case .huge: nil
    }
  }

  private static func added(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(left.count, right.count) {
      carry += place < left.count ? UInt64(left[place]) : 0
      carry += place < right.count ? UInt64(right[place]) : 0
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry > 0 { sum.append(UInt32(carry)) }
    return sum
  }

  /// How many bits a number has.
  fileprivate static func bits(_ limbs: [UInt32]) -> Int {
    guard let top = limbs.lastIndex(where: { $0 > 0 }) else { return 0 }
    return top * 32 + 32 - limbs[top].leadingZeroBitCount
  }
}

// MARK: - Beyond the exact ones

extension PathCount {
  /// significand · 2^exponent, and whether nothing was rounded on the way.
  fileprivate struct Scaled {
    let significand: Double
    let exponent: Int
    let isExact: Bool

    static func + (left: Scaled, right: Scaled) -> PathCount {
      let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
      let shift = large.exponent - small.exponent
      let low =
        shift > 100 ? 0 : small.significand / Double(sign: .plus, exponent: shift, significand: 1)
      let sum = large.significand + low
      // The larger comes first, so this difference is what the sum has lost.
      let isExact = shift <= 100 && low == sum - large.significand
      let carry = sum >= 2 ? 1 : 0
      return PathCount(
        form: .huge(
          significand: carry == 1 ? sum / 2 : sum, exponent: large.exponent + carry,
          isExact: isExact && left.isExact && right.isExact))
    }
  }

  fileprivate init(_ scaled: Scaled) {
    form = .huge(
      significand: scaled.significand, exponent: scaled.exponent, isExact: scaled.isExact)
  }

  fileprivate var scaled: Scaled {
    if case .huge(let significand, let exponent, let isExact) = form {
      return Scaled(significand: significand, exponent: exponent, isExact: isExact)
    }
    let limbs = limbs ?? []
    let value = limbs.reversed().reduce(0.0) { $0 * 4_294_967_296 + Double($1) }
    let isPower = limbs.reduce(0) { $0 + $1.nonzeroBitCount } == 1
    return Scaled(
      significand: value.significand, exponent: Int(value.exponent),
      isExact: isPower || PathCount.bits(limbs) <= 53)
  }

  /// k, where the count is exactly 2^k.
  public var powerOfTwo: Int? {
    if case .huge(let significand, let exponent, let isExact) = form {
      return isExact && significand == 1 ? exponent : nil
    }
    let limbs = limbs ?? []
    return limbs.reduce(0) { $0 + $1.nonzeroBitCount } == 1 ? PathCount.bits(limbs) - 1 : nil
  }

  /// The decimal digits; nil where the count is not known to the last one.
  public var digits: String? {
    guard var rest = limbs else { return nil }
    var groups: [UInt32] = []
    while let top = rest.last {
      if top == 0 {
        rest.removeLast()
        continue
      }
      groups.append(PathCount.divide(&rest, by: 1_000_000_000))
    }
    guard let first = groups.last else { return "0" }
    return groups.dropLast().reversed().reduce("\(first)") { text, group in
      text + String("\(1_000_000_000 + group)".dropFirst())
    }
  }

  /// Divides in place and gives the remainder.
  private static func divide(_ limbs: inout [UInt32], by divisor: UInt64) -> UInt32 {
    var rest: UInt64 = 0
    for place in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[place])
      limbs[place] = UInt32(rest / divisor)
      rest %= divisor
    }
    return UInt32(rest)
  }

  /// The count as mantissa · 10^exponent with 1 ≤ mantissa < 10.
  public var scientific: (mantissa: Double, exponent: Int) {
    guard !isZero else { return (0, 0) }
    if let digits, let first = digits.first {
      return (Double("\(first).\(digits.dropFirst())0") ?? 0, digits.utf8.count - 1)
    }
    let logarithm =
      Double.apply(.log10, scaled.significand) + Double(scaled.exponent) * 0.30102999566398119521
    let exponent = logarithm.rounded(.down)
    return (Double.power(10, logarithm - exponent), Int(exponent))
  }
}
