// The kinds of mistake that come from a wrong method, and so should show in a well-chosen number.

extension Mistake {
  /// The mistakes that are wrong methods.
  ///
  /// A slip on the way to the paper is none: whether it shows says nothing about the exercise.
  static let wrongMethods = allCases.filter { $0.family != .slip }
}
