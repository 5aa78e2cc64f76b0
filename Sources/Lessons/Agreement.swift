// Whether a typed number says the same as a number that is known: the one rule of comparison.

internal import Gates

/// How a typed number compares with one that is known.
enum Agreement: Comparable {
  /// They are different numbers.
  case none
  /// They may be the same, but too little was typed to tell.
  case loose
  /// All digits but the last agree, which was cut off rather than rounded.
  case cut
  /// They agree to the digits typed.
  case toDigits
  /// It is written as the sheet would print it.
  case asPrinted

  /// A number that may be anything in more than this share of itself proves nothing.
  static let widest = 0.05

  /// Compares `answer` with a number that lies in `target`, on a sheet with these digits.
  init(_ answer: TypedAnswer, _ target: Interval, _ digits: Digits) {
    if answer.value == 0 {
      // Whatever is small rounds to 0, so a 0 says only that the number is 0.
      let isSmall = answer.form != .whole && answer.interval(digits).overlaps(target)
      self = target.contains(0) && target.isNarrow ? .asPrinted : isSmall ? .loose : .none
    } else if digits.prints(answer, for: target) {
      self = .asPrinted
    } else {
      self = Self.compared(answer, target, digits)
    }
  }

  private static func compared(
    _ answer: TypedAnswer, _ target: Interval, _ digits: Digits
  ) -> Agreement {
    let typed = answer.judgedInterval(digits)
    let isSharp = typed.relativeWidth <= widest && target.relativeWidth <= widest
    if typed.overlaps(target) { return isSharp ? .toDigits : .loose }
    guard isSharp, case .decimal(let halfUnit) = answer.form else { return .none }
    // Cut off means nearer to 0 than the number is.
    let away = answer.value < 0 ? -halfUnit : halfUnit
    return Interval(around: answer.value + away).widened(by: halfUnit).overlaps(target)
      ? .cut : .none
  }
}

extension Interval {
  /// Whether it is one number, but for the rounding of a Double.
  var isNarrow: Bool {
    upper - lower <= 1e-9 * Swift.max(lower.magnitude, upper.magnitude, 1e-300)
      || upper - lower <= 1e-12
  }
}

extension Digits {
  /// Whether `answer` is what the sheet would print for a number in `target`.
  func prints(_ answer: TypedAnswer, for target: Interval) -> Bool {
    guard target.isNarrow || target.relativeWidth <= Agreement.widest else { return false }
    let value = answer.form == .expression ? asPrinted(answer.value) : answer.value
    return [target.lower, target.middle, target.upper].contains { asPrinted($0) == value }
      || target.contains(value)
  }

  /// Whether both numbers begin with the same digit at the same place, as they are or rounded to it.
  func shareFirstDigit(_ value: Double, _ other: Double) -> Bool {
    guard value != 0, other != 0, (value < 0) == (other < 0) else { return value == other }
    let (one, two) = (DecimalDigits(value.magnitude), DecimalDigits(other.magnitude))
    let isNear = (value - other).magnitude <= value.magnitude / 10
    if isNear, one.digits.first == two.digits.first, one.exponent == two.exponent { return true }
    var (near, far) = (one, two)
    near.round(toDigits: 1)
    far.round(toDigits: 1)
    return near.digits == far.digits && near.exponent == far.exponent
  }
}
