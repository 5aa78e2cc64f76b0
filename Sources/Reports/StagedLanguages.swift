// The languages that staged code is written in: Python, and Swift.

internal import Gates

/// Python 3, with nothing but `math`.
enum PythonLanguage: StagedLanguage {
  static let comment = "#"
  static let header = ["import math"]
  static let normalFunctions = [
    "def Phi(x):  # the normal distribution", "    return 0.5 * math.erfc(-x / math.sqrt(2))", "",
    "def phi(x):  # its density", "    return math.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)", "",
  ]
  static let constant = ""
  static let variable = ""
  static let pi = "math.pi"
  static let euler = "math.e"

  static let reserved: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "type", "while", "with", "yield", "math", "print", "max", "min", "abs", "Phi", "phi",
    "np", "numpy", "torch",
  ]

  static func call(_ function: ElementaryFunction, _ argument: String) -> String {
    switch function {
    case .ln: "math.log(\(argument))"
    case .softplus: "math.log1p(math.exp(\(argument)))"
    case .normalDistribution: "Phi(\(argument))"
    case .normalDensity: "phi(\(argument))"
    default: "math.\(function.rawValue)(\(argument))"
    }
  }

  static func power(
    _ base: StagedPowerPart, _ exponent: StagedPowerPart
  ) -> (String, StagedBinding) {
    ("\(base.bracketed) ** \(exponent.bracketed)", .power)
  }

  static func choice(_ test: String, _ then: String, _ otherwise: String) -> String {
    "\(then) if \(test) else \(otherwise)"
  }

  static func truth(_ test: String) -> String { "(\(test))" }

  static func printing(_ label: String, _ value: String) -> String {
    "print(\"\(label) =\", \(value))"
  }
}

/// Swift 6, with the mathematics of Foundation.
enum SwiftLanguage: StagedLanguage {
  static let comment = "//"
  static let header = ["import Foundation"]
  static let normalFunctions = [
    "/// The normal distribution.",
    "func Phi(_ x: Double) -> Double { 0.5 * erfc(-x / sqrt(2.0)) }",
    "", "/// Its density.",
    "func phi(_ x: Double) -> Double { exp(-0.5 * x * x) / sqrt(2.0 * Double.pi) }", "",
  ]
  static let constant = "let "
  static let variable = "var "
  static let pi = "Double.pi"
  static let euler = "exp(1.0)"

  static let reserved: Set<String> = [
    "Any", "Self", "Type", "actor", "as", "associatedtype", "await", "break", "case", "catch",
    "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "false",
    "fallthrough", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "open", "operator", "precedencegroup", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while", "Double",
    "print", "max", "min", "abs", "pow", "exp", "log", "log2", "log10", "log1p", "sqrt", "sin",
    "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "erf", "erfc", "Phi", "phi",
    "Foundation", "gamma", "y0", "y1", "yn", "j0", "j1", "jn", "_",
  ]

  static func call(_ function: ElementaryFunction, _ argument: String) -> String {
    switch function {
    case .ln: "log(\(argument))"
    case .softplus: "log1p(exp(\(argument)))"
    case .normalDistribution: "Phi(\(argument))"
    case .normalDensity: "phi(\(argument))"
    default: "\(function.rawValue)(\(argument))"
    }
  }

  static func power(
    _ base: StagedPowerPart, _ exponent: StagedPowerPart
  ) -> (String, StagedBinding) {
    // A product is exact to the last digit, and what the tables compute.
    exponent.isTwo && base.text.utf8.allSatisfy({ $0 != UInt8(ascii: " ") })
      ? ("\(base.bracketed) * \(base.bracketed)", .product)
      : ("pow(\(base.text), \(exponent.text))", .atom)
  }

  static func choice(_ test: String, _ then: String, _ otherwise: String) -> String {
    "\(test) ? \(then) : \(otherwise)"
  }

  static func truth(_ test: String) -> String { "(\(test) ? 1.0 : 0.0)" }

  static func printing(_ label: String, _ value: String) -> String {
    "print(\"\(label) =\", \(value))"
  }
}
