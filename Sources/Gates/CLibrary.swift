// The C library's mathematics under names of our own: the one place of the core that imports it.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

#if canImport(Glibc) || canImport(Musl)
@_silgen_name("sincos")
private func sincos(
  _ x: Double, _ sine: UnsafeMutablePointer<Double>, _ cosine: UnsafeMutablePointer<Double>)
#endif

enum CLibrary {
  @inline(__always) static func exponential(_ x: Double) -> Double { exp(x) }
  @inline(__always) static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
  @inline(__always) static func logarithm(_ x: Double) -> Double { log(x) }
  @inline(__always) static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
  @inline(__always) static func logarithmBase2(_ x: Double) -> Double { log2(x) }
  @inline(__always) static func logarithmBase10(_ x: Double) -> Double { log10(x) }
  @inline(__always) static func sine(_ x: Double) -> Double { sin(x) }
  @inline(__always) static func cosine(_ x: Double) -> Double { cos(x) }

  /// Sine and cosine in one call where the library has one, which takes little longer than either.
  @inline(__always) static func sineAndCosine(_ x: Double) -> (Double, Double) {
    #if canImport(Glibc) || canImport(Musl)
    var sine = 0.0
    var cosine = 0.0
    sincos(x, &sine, &cosine)
    return (sine, cosine)
    #else
    return (sin(x), cos(x))
    #endif
  }

  @inline(__always) static func tangent(_ x: Double) -> Double { tan(x) }
  @inline(__always) static func arcsine(_ x: Double) -> Double { asin(x) }
  @inline(__always) static func arccosine(_ x: Double) -> Double { acos(x) }
  @inline(__always) static func arctangent(_ x: Double) -> Double { atan(x) }
  @inline(__always) static func hyperbolicSine(_ x: Double) -> Double { sinh(x) }
  @inline(__always) static func hyperbolicCosine(_ x: Double) -> Double { cosh(x) }
  @inline(__always) static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
  @inline(__always) static func errorFunction(_ x: Double) -> Double { erf(x) }
  @inline(__always) static func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
  @inline(__always) static func raise(_ x: Double, to y: Double) -> Double { pow(x, y) }
}
