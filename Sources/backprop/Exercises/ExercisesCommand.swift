// `backprop exercises`: the course that is in the program, and the commands to work through it.

internal import Arguments

/// Works through the course.
struct ExercisesCommand: Command {
  static let name = "exercises"
  static let summary = "Work through a course of exercises, from the first gate to softmax"
  static let discussion = """
    The course is in the program: `start` writes it into a folder of your own. There you write \
    your answers into its files, in any editor, and `check` or `watch` says what is right and \
    what went wrong.

    An exercise is called by its name, its number or its file: forks/used-twice, used-twice, 6.1 \
    or 06-forks/01-used-twice.md.
    """
  static let examples = [
    Example("backprop exercises start", "Write the course into a new folder, backprop-exercises"),
    Example("backprop exercises next", "Show the exercise that comes next"),
    Example("backprop exercises watch", "Check each file whenever you save it"),
    Example("backprop exercises hint 6.1", "Tell one hint, and the next time another one"),
  ]
  static let subcommands: [any Command.Type] = [
    StartExercises.self, ListExercises.self, NextExercise.self, ShowExercise.self,
    HintForExercise.self, CheckExercises.self, WatchExercises.self, ResetExercise.self,
    LintExercises.self,
  ]
  static var parameters: [Parameter<Self>] { [] }
}
