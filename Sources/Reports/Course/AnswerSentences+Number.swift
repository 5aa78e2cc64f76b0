// What is said of such an answer.

internal import Lessons

extension AnswerSentences {
  func sentence(_ remark: NumberRemark) -> String { "" }
}
