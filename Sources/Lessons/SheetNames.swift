// The names of an exercise in whatever spelling a student gives them.

internal import Expressions

/// Finds the number of a name: as it is spelled, or with the other case where only one fits.
struct SheetNames {
  private var exact: [String: Int] = [:]
  private var anyCase: [String: Int?] = [:]

  init(_ names: [String]) {
    for (index, name) in names.enumerated() {
      let key = NameKey(name).text
      if exact[key] == nil { exact[key] = index }
      // A name that two things have in different cases stands for neither.
      anyCase[key.lowercased()] = .some(anyCase[key.lowercased()] == nil ? index : nil)
    }
  }

  /// The number of `name`, which is the text of a key.
  subscript(_ name: String) -> Int? {
    exact[name] ?? anyCase[name.lowercased()].flatMap(\.self)
  }
}
