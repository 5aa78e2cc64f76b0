// The names of libraries in front of functions, which pasted code has and expressions do without.

/// What may be dropped in front of a function or of π and e.
enum ModulePrefix {
  /// The most words that a prefix has.
  static let longest = 3

  /// All prefixes.
  static let all: Set<[String]> = [
    ["math"], ["np"], ["numpy"], ["jnp"], ["jax", "numpy"], ["jax", "nn"], ["torch"], ["F"],
    ["nn"], ["nn", "functional"], ["torch", "nn", "functional"], ["torch", "special"], ["tf"],
    ["tf", "math"], ["tf", "nn"], ["scipy", "special"], ["special"], ["cmath"], ["Math"],
  ]

  /// What libraries call to make a number of theirs.
  static let wrappers: Set<String> = [
    "value", "tensor", "array", "variable", "parameter", "float", "constant", "asarray",
  ]

  /// What is no number, but could pass for one.
  static let notANumber: Set<String> = ["nan", "inf", "infinity"]
}
