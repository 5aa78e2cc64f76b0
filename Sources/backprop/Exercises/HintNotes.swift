// How many hints were told for each exercise: a note in the course's folder that may get lost.

internal import Lessons

/// How many hints were told for each exercise.
struct HintNotes: Equatable {
  /// The hidden file in the course's folder.
  static let fileName = ".backprop-hints"
  /// A longer file is none of ours.
  static let limit = 1 << 16

  private var told: [String: Int] = [:]

  /// No hint was told.
  init() {}

  /// What the file says: a name and a number in each line; anything else is passed over.
  init(reading bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), (1...1_000).contains(count) else {
        continue
      }
      told[String(words[0])] = count
    }
  }

  /// How many hints were told for the exercise.
  subscript(entry: CourseEntry) -> Int {
    get { told[entry.id] ?? 0 }
    set { told[entry.id] = newValue }
  }

  /// The file, in the order of the course; what is no exercise of it is left out.
  var bytes: [UInt8] {
    let lines = Course.standard.exercises.compactMap { entry in
      told[entry.id].map { "\(entry.id) \($0)\n" }
    }
    return Array(lines.joined().utf8)
  }
}

extension CourseFolder {
  /// What was noted; where that cannot be read, nothing was.
  func hintNotes(_ console: some Console) -> HintNotes {
    let path = prefix + HintNotes.fileName
    guard console.fileVersion(path) != nil,
      let bytes = try? console.readFile(path, limit: HintNotes.limit)
    else { return HintNotes() }
    return HintNotes(reading: bytes)
  }

  /// Notes it.
  func keep(_ notes: HintNotes, _ console: some Console) throws(FileProblem) {
    try console.createFile(
      prefix + HintNotes.fileName, contents: notes.bytes, overwrite: true)
  }
}
