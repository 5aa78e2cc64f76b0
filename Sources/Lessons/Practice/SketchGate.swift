// The gates that a sketched program is made of, and which of them make no sense behind each other.

/// A gate of a sketch.
enum SketchGate: Hashable, Sendable {
  case add, subtract, multiply, divide
  case square, reciprocal, sigmoid, tanh, exp, ln, sqrt, relu, abs
  case max, min

  /// How many inputs it has.
  var inputs: Int {
    switch self {
    case .add, .subtract, .multiply, .divide, .max, .min: 2
    case .square, .reciprocal, .sigmoid, .tanh, .exp, .ln, .sqrt, .relu, .abs: 1
    }
  }

  /// How many gates the lecture draws for it: a division is 1/u, then a product.
  var cost: Int { self == .divide ? 2 : 1 }

  /// Whether its inputs can be exchanged.
  var isSymmetric: Bool {
    switch self {
    case .add, .multiply, .max, .min: true
    default: false
    }
  }

  /// Whether it is + or −.
  var isSum: Bool { self == .add || self == .subtract }

  /// Whether it is made of products.
  var isProduct: Bool { [.multiply, .divide, .reciprocal, .square].contains(self) }

  /// Whether two of them over the same value are one too many.
  func isKin(of other: SketchGate) -> Bool {
    isSum && other.isSum || isProduct && other.isProduct || hasKink && other.hasKink
  }

  /// How many of it there are in one program; more of the same teach nothing.
  var most: Int {
    switch self {
    case .add, .subtract, .multiply: .max
    case .max, .min, .relu: 3
    case .square, .reciprocal, .divide, .sigmoid: 2
    case .tanh, .exp, .ln, .sqrt, .abs: 1
    }
  }

  /// Whether its output hardly moves where its input is large.
  var saturates: Bool { [.sigmoid, .tanh, .exp].contains(self) }

  /// Whether it has a kink.
  var hasKink: Bool {
    switch self {
    case .max, .min, .relu, .abs: true
    default: false
    }
  }

  /// Whether it only adds or routes, so that every slope is 1, 0 or −1.
  var isPlain: Bool { isSum || hasKink }

  /// Whether it makes sense directly behind `inner`, whose output it takes.
  func makesSense(behind inner: SketchGate) -> Bool {
    if inputs == 2 { return true }
    if inner.inputs == 2 { return self != .reciprocal || inner != .divide }
    switch self {
    case .square: return [.sigmoid, .tanh, .ln].contains(inner)
    case .reciprocal: return [.square, .sigmoid].contains(inner)
    default: return false
    }
  }
}
