// swift-format-ignore-file
// Written from Exercises by the tests of the course, with BACKPROP_RECORD=1: not to be edited.

/// The texts of the course, which the program carries in itself.
enum CourseText {
  /// Every file of the course; made when it is asked for.
  static var files: [CourseFile] {
    let folders: [[CourseFile]] = [
      CourseOverview.files,
      Course01Graphs.files,
      Course02Gates.files,
      Course03Differences.files,
      Course04ChainRule.files,
      Course05Tables.files,
      Course06Forks.files,
      Course07Sigmoid.files,
      Course08Kinks.files,
      Course09StagedCode.files,
      Course10LeastSquares.files,
      Course11SharedWeights.files,
      Course12Networks.files,
      Course13Softmax.files,
      Course14Jacobians.files,
      Course15Mistakes.files,
    ]
    return Array(folders.joined())
  }
}
