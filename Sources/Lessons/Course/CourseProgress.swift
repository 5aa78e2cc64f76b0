// How far somebody has got in the course, as it follows from the files alone.

/// What somebody made of an exercise.
public enum ExerciseState: Hashable, Sendable {
  /// Everything is right.
  case done
  /// Something is answered.
  case begun(right: Int, total: Int)
  /// Nothing is answered.
  case notBegun
  /// There is no file.
  case missing
  /// The file cannot be read.
  case unreadable

  /// What a marking says.
  public init(_ marking: ExerciseMarking) {
    if marking.isDone {
      self = .done
    } else {
      self = marking.isBlank ? .notBegun : .begun(right: marking.right, total: marking.total)
    }
  }
}

/// How far somebody has got.
public struct CourseProgress: Sendable {
  /// The course.
  public let course: Course
  /// The state of each exercise, in the course's order.
  public let states: [ExerciseState]

  /// The states of the exercises of `course`.
  public init(_ course: Course, states: [ExerciseState]) {
    self.course = course
    self.states = states
  }

  /// How many exercises are done.
  public var done: Int { states.count { $0 == .done } }
  /// How many exercises there are.
  public var total: Int { states.count }

  /// The first exercise behind `entry` that is not done, or else the first of all.
  public func next(after entry: CourseEntry? = nil) -> CourseEntry? {
    let entries = course.exercises
    let start = entry.flatMap(entries.firstIndex).map { $0 + 1 } ?? 0
    let open = zip(entries, states).map { $0.1 == .done ? nil : $0.0 }
    return open[start...].compactMap(\.self).first ?? open.compactMap(\.self).first
  }
}
