// Exercises with questions for numbers, and what a student types into their blanks.

import Foundation
import Lessons

/// The text of an exercise with one question for numbers.
func numberExercise(_ block: String, labels: [String]) -> String {
  let lines = labels.map { "- \($0) = ____\n" }.joined()
  return "# T\n\n```backprop\nquestion: number\n\(block)\n```\n\n\(lines)"
}

/// A text in which answers stand behind the sign of equality of some lines, counted from 1.
func answered(_ text: String, _ answers: [(line: Int, typed: String)]) -> String {
  var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
    String.init)
  for (line, typed) in answers {
    let sign = lines[line - 1].firstIndex(of: "=") ?? lines[line - 1].startIndex
    lines[line - 1] = lines[line - 1][...sign] + " " + typed
  }
  return lines.joined(separator: "\n")
}

/// The marking of the first question once `typed` stands in its blanks, from the first one on.
func markedNumbers(_ text: String, _ typed: [String]) throws -> QuestionMarking {
  let file = try ExerciseFile(reading: text)
  let places = file.mark(text).questions[0].answers.compactMap { $0.written?.place.line }
  let answers = zip(places, typed).map { (line: $0, typed: $1) }
  return file.mark(answered(text, answers)).questions[0]
}

/// The exercises that the course ships with, by their path.
func shippedExercises() throws -> [(name: String, text: String)] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Exercises").standardizedFileURL
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  return try names.filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.map { name in
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return (name, String(decoding: data, as: UTF8.self))
  }
}
