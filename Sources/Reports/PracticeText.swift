// What stands around an exercise for practice: what it is, how it is made again, how it goes.

public import Lessons

/// The words about an exercise that was made for practice.
public struct PracticeText {
  private let practice: PracticeExercise

  /// The words about `practice`.
  public init(_ practice: PracticeExercise) { self.practice = practice }

  /// What it is: the title of its sheet.
  public var title: String { "Practice: \(name), seed \(practice.seed)" }

  /// The command that makes the same exercise again.
  public var again: String {
    let (topic, level) = (practice.topic.rawValue, practice.level.rawValue)
    return "again: backprop practice --topic \(topic) --level \(level) --seed \(practice.seed)"
  }

  private var name: String { "\(practice.topic.rawValue), level \(practice.level.rawValue)" }

  /// What stands above it on a page: what it is, and how it is made again.
  public func opening(_ style: ReportStyle) -> String {
    paragraph("Practice: " + name, width: style.width)
      + paragraph(again, width: style.width, indent: 2) + "\n"
  }

  /// How several exercises went; empty where there was only one.
  ///
  /// - Parameters:
  ///   - exercises: How many there were.
  ///   - score: How all their numbers were got.
  ///   - style: The page.
  /// - Returns: A line, or several where the page is narrow.
  public static func score(of exercises: Int, _ score: TryScore, _ style: ReportStyle) -> String {
    guard exercises > 1, score.total > 0 else { return "" }
    return paragraph(
      "  \(exercises) exercises so far. \(score.sentence)", width: style.width, indent: 4)
  }
}
