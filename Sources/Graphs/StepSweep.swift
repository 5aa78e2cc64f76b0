// The error of a difference quotient against its step: too large a step and too small a one.

internal import Gates

/// How far difference quotients are off for steps from 10⁻¹ to 10⁻¹⁵.
public struct StepSweep: Sendable {
  /// A step and what it gives.
  public struct Row: Sendable {
    /// The step is 10 to this power.
    public let exponent: Int
    /// (f(x + h) − f(x − h)) / 2h; nil where the function does not exist at one of the two.
    public let quotient: Double?
    /// How far the quotient is from the gradient: relative to it, unless it is 0.
    public let error: Double?

    /// Whether the quotient is the gradient but for its last bits.
    public let isExact: Bool

    init(exponent: Int, quotient: Double, gradient: Double) {
      self.exponent = exponent
      guard quotient.isFinite else {
        (self.quotient, error, isExact) = (nil, nil, false)
        return
      }
      let error = (quotient - gradient).magnitude / (gradient == 0 ? 1 : gradient.magnitude)
      self.quotient = quotient
      self.error = error
      // 0 has no last bits to be off by.
      isExact = error <= (gradient == 0 ? 0 : 4 * Double.ulpOfOne)
    }
  }

  /// The input or node that is moved.
  public let operand: Operand
  /// What the backward pass gave.
  public let gradient: Double
  /// The steps, the largest first.
  public let rows: [Row]
  /// The row with the smallest error; nil where there is no quotient at all.
  ///
  /// Rows before it suffer from the curve, those behind it from rounding.
  public let best: Int?

  /// At a kink, the slopes on both sides: no step brings the quotient closer to the gradient.
  public let slopes: CheckedGradient.Slopes?

  /// By how much rounding may have put the gradient off, relative to it as the errors are.
  private let rounding: Double

  /// Whether every step gives the gradient but for its last bits.
  public var isExact: Bool {
    slopes == nil && best != nil && rows.allSatisfy { $0.error == nil || $0.isExact }
  }

  /// Sweeps over the steps for `operand` of a trace without a fault.
  public init(_ trace: Trace, _ operand: Operand) {
    let values = NearbyValues(trace, of: operand, tape: trace.graph.tape(), noise: trace.noise)
    let gradient = trace.gradient(of: operand) ?? 0
    self.operand = operand
    self.gradient = gradient
    let rows = (1...15).map { Self.row(-$0, values, gradient) }
    self.rows = rows
    let isOnKink = !trace.kinks.isEmpty && KinkSlopes(values, besides: values.dual.slope) != nil
    slopes = isOnKink ? CheckedGradient.Slopes(values, besides: gradient) : nil
    rounding = values.rounding(of: gradient) / (gradient == 0 ? 1 : gradient.magnitude)
    best = rows.indices.filter { rows[$0].error != nil }
      .min { (rows[$0].error ?? 0) < (rows[$1].error ?? 0) }
  }

  private static func row(_ exponent: Int, _ values: NearbyValues, _ gradient: Double) -> Row {
    // Divided: 10^−5 as a power is off by a last bit, 1/10^5 is the number that one writes.
    let step = 1 / Double.power(10, -Double(exponent))
    let difference = values(values.center + step) - values(values.center - step)
    return Row(exponent: exponent, quotient: difference / (2 * step), gradient: gradient)
  }
}

// MARK: - What the rows show

extension StepSweep {
  /// The error of the best row.
  private var leastError: Double? { best.flatMap { rows[$0].error } }

  /// Whether rounding has put the gradient itself off, so that errors held against it say little.
  public var isSpoilt: Bool { leastError.map { $0 > 1e-9 && $0 <= 4 * rounding } ?? false }

  /// Whether no step comes near the gradient.
  public var isBlind: Bool { gradient != 0 && leastError.map { $0 >= 0.5 } ?? false }

  /// Whether steps larger than the best are worse.
  public var showsTruncation: Bool { rows.prefix(best ?? 0).contains(where: \.isOff) }

  /// Whether steps smaller than the best are worse.
  public var showsRoundOff: Bool { rows.dropFirst((best ?? 0) + 1).contains(where: \.isOff) }

  /// Whether a step ten times as small has an error a hundred times as small anywhere, as where the
  /// function is smooth and steps are small enough.
  public var fallsWithSquare: Bool {
    let errors = rows.prefix((best ?? 0) + 1).compactMap(\.error)
    return zip(errors, errors.dropFirst()).contains { (50...200).contains($0 / $1) }
  }

  /// Whether the function does not exist at steps larger than the best.
  public var leavesDomain: Bool { rows.prefix(best ?? 0).contains { $0.quotient == nil } }
}

extension StepSweep.Row {
  fileprivate var isOff: Bool { error != nil && !isExact }
}
