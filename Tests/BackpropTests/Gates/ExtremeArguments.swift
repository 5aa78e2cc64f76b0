// Values and derivatives at extreme arguments, computed with sixty digits and rounded once.
// Results below the normal numbers are written 0.

import Gates

/// What a gate with one input gives at `input`.
struct Extreme: Sendable, CustomStringConvertible {
  let gate: Gate
  let input: Double
  let value: Double
  let slope: Double

  init(_ gate: Gate, _ input: Double, _ value: Double, _ slope: Double) {
    self.gate = gate
    self.input = input
    self.value = value
    self.slope = slope
  }

  var description: String { "\(gate)(\(input))" }

  /// Whether the derivative is made of the normal density.
  var isGaussian: Bool { gate == .gelu || gate == .erf }

  static let all = [
    Extreme(.sigmoid, -800, 0.0, 0.0),
    Extreme(.sigmoid, -745, 0, 0),
    Extreme(.sigmoid, -720, 0, 0),
    Extreme(.sigmoid, -700, 9.85967654375977e-305, 9.85967654375977e-305),
    Extreme(.sigmoid, -40, 4.248354255291589e-18, 4.248354255291589e-18),
    Extreme(.sigmoid, -1e-08, 0.4999999975, 0.25),
    Extreme(.sigmoid, 0, 0.5, 0.25),
    Extreme(.sigmoid, 1e-08, 0.5000000025, 0.25),
    Extreme(.sigmoid, 2, 0.8807970779778824, 0.10499358540350652),
    Extreme(.sigmoid, 37, 0.9999999999999999, 8.533047625744065e-17),
    Extreme(.sigmoid, 40, 1.0, 4.248354255291589e-18),
    Extreme(.sigmoid, 700, 1.0, 9.85967654375977e-305),
    Extreme(.sigmoid, 800, 1.0, 0.0),
    Extreme(.softplus, -1000, 0.0, 0.0),
    Extreme(.softplus, -745, 0, 0),
    Extreme(.softplus, -700, 9.85967654375977e-305, 9.85967654375977e-305),
    Extreme(.softplus, -40, 4.248354255291589e-18, 4.248354255291589e-18),
    Extreme(.softplus, 0, 0.6931471805599453, 0.5),
    Extreme(.softplus, 1e-08, 0.6931471855599454, 0.5000000025),
    Extreme(.softplus, 40, 40.0, 1.0),
    Extreme(.softplus, 709, 709.0, 1.0),
    Extreme(.softplus, 800, 800.0, 1.0),
    Extreme(.softplus, 1000, 1000.0, 1.0),
    Extreme(.tanh, -400, -1.0, 0.0),
    Extreme(.tanh, -20, -1.0, 1.6993417021166355e-17),
    Extreme(.tanh, -1e-08, -1e-08, 0.9999999999999999),
    Extreme(.tanh, 0, 0.0, 1.0),
    Extreme(.tanh, 1e-08, 1e-08, 0.9999999999999999),
    Extreme(.tanh, 0.5, 0.46211715726000974, 0.7864477329659274),
    Extreme(.tanh, 19, 0.9999999999999999, 1.2556531168192118e-16),
    Extreme(.tanh, 20, 1.0, 1.6993417021166355e-17),
    Extreme(.tanh, 354, 1.0, 1.3230212014553631e-307),
    Extreme(.tanh, 400, 1.0, 0.0),
    Extreme(.silu, -1000, -0.0, -0.0),
    Extreme(.silu, -745, 0, 0),
    Extreme(.silu, -700, -6.90177358063184e-302, -6.891913904088079e-302),
    Extreme(.silu, -40, -1.6993417021166355e-16, -1.6568581595637197e-16),
    Extreme(.silu, -1e-08, -4.9999999750000005e-09, 0.499999995),
    Extreme(.silu, 0, 0.0, 0.5),
    Extreme(.silu, 40, 40.0, 1.0000000000000002),
    Extreme(.silu, 800, 800.0, 1.0),
    Extreme(.gelu, -40, -0.0, -0.0),
    Extreme(.gelu, -38, 0, 0),
    Extreme(.gelu, -10, -7.619853024160526e-23, -7.618400096464814e-22),
    Extreme(.gelu, -5, -1.4332578593959695e-06, -7.146946001792295e-06),
    Extreme(.gelu, -1e-08, -4.999999960105772e-09, 0.4999999920211544),
    Extreme(.gelu, 0, 0.0, 0.5),
    Extreme(.gelu, 1e-08, 5.000000039894228e-09, 0.5000000079788456),
    Extreme(.gelu, 5, 4.999998566742141, 1.000007146946002),
    Extreme(.gelu, 10, 10.0, 1.0),
    Extreme(.gelu, 40, 40.0, 1.0),
    Extreme(.erf, -40, -1.0, 0.0),
    Extreme(.erf, -6, -1.0, 2.617301239249265e-16),
    Extreme(.erf, -1e-08, -1.1283791670955126e-08, 1.1283791670955126),
    Extreme(.erf, 0, 0.0, 1.1283791670955126),
    Extreme(.erf, 1e-300, 1.1283791670955126e-300, 1.1283791670955126),
    Extreme(.erf, 0.5, 0.5204998778130465, 0.8787825789354448),
    Extreme(.erf, 3, 0.9999779095030014, 0.00013925305194674786),
    Extreme(.erf, 6, 1.0, 2.617301239249265e-16),
    Extreme(.erf, 26, 1.0, 2.9470349932662697e-294),
    Extreme(.erf, 40, 1.0, 0.0),
    Extreme(.sinh, -710, -1.1169973830808555e308, 1.1169973830808555e308),
    Extreme(.sinh, -1e-08, -1e-08, 1.0),
    Extreme(.sinh, 0, 0.0, 1.0),
    Extreme(.sinh, 1e-08, 1e-08, 1.0),
    Extreme(.sinh, 700, 5.0711602736750225e303, 5.0711602736750225e303),
    Extreme(.asin, -0.9999999999999999, -1.5707963118937354, 67108864.0),
    Extreme(.asin, 0.9999999999999, 1.5707958795117771, 2235720.41126528),
    Extreme(.asin, 0.5, 0.5235987755982989, 1.1547005383792515),
    Extreme(.asin, 1e-08, 1e-08, 1.0),
    Extreme(.acos, -0.9999999999999999, 3.141592638688632, -67108864.0),
    Extreme(.acos, 0.9999999999999, 4.472831195534396e-07, -2235720.41126528),
    Extreme(.acos, 0.5, 1.0471975511965979, -1.1547005383792515),
    Extreme(.reciprocal, 1e-150, 1e150, -1e300),
    Extreme(.reciprocal, 1e150, 1e-150, -1e-300),
    Extreme(.reciprocal, -3, -0.3333333333333333, -0.1111111111111111),
    Extreme(.reciprocal, 1e160, 1e-160, 0),
    Extreme(.ln, 1e-300, -690.7755278982137, 9.999999999999999e299),
    Extreme(.ln, 0.9999999999999999, -1.1102230246251565e-16, 1.0000000000000002),
    Extreme(.ln, 1e300, 690.7755278982137, 1e-300),
    Extreme(.log2, 1e-300, -996.5784284662087, 1.4426950408889632e300),
    Extreme(.log2, 10, 3.321928094887362, 0.14426950408889633),
    Extreme(.log2, 1e300, 996.5784284662087, 1.4426950408889634e-300),
    Extreme(.log10, 1e-300, -300.0, 4.342944819032518e299),
    Extreme(.log10, 2, 0.3010299956639812, 0.2171472409516259),
    Extreme(.log10, 1e300, 300.0, 4.342944819032518e-301),
    Extreme(.sqrt, 1e-300, 1e-150, 5e149),
    Extreme(.sqrt, 2, 1.4142135623730951, 0.3535533905932738),
    Extreme(.sqrt, 1e300, 1e150, 5e-151),
    Extreme(.atan, -1e150, -1.5707963267948966, 1e-300),
    Extreme(.atan, -100000000.0, -1.5707963167948966, 9.999999999999999e-17),
    Extreme(.atan, 0, 0.0, 1.0),
    Extreme(.atan, 1, 0.7853981633974483, 0.5),
    Extreme(.atan, 100000000.0, 1.5707963167948966, 9.999999999999999e-17),
    Extreme(.tan, -1.5, -14.101419947171719, 199.85004452649247),
    Extreme(.tan, 0, 0.0, 1.0),
    Extreme(.tan, 1.5707963267948966, 1.633123935319537e16, 2.667093788113571e32),
    Extreme(.exp, -745, 0, 0),
    Extreme(.exp, -700, 9.85967654375977e-305, 9.85967654375977e-305),
    Extreme(.exp, 0, 1.0, 1.0),
    Extreme(.exp, 1, 2.718281828459045, 2.718281828459045),
    Extreme(.exp, 709, 8.218407461554972e307, 8.218407461554972e307),
  ]
}
