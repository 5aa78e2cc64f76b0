// Why a line of staged code is not read, in words.

internal import Lessons

extension StagedProblem {
  /// A short name for programs.
  var id: String {
    switch kind {
    case .textTooLong, .tooManyLines: "too-long"
    case .tooDeep: "too-deep"
    case .tooManySteps: "too-many-steps"
    case .notText: "not-text"
    case .strangeCharacter: "strange-character"
    case .badNumber: "bad-number"
    case .unsupported: "unsupported"
    case .operatorNotRead: "operator-not-read"
    case .string: "string"
    case .bracket: "bracket"
    case .missingOperand: "missing-operand"
    case .missingOperator: "missing-operator"
    case .badTarget: "bad-target"
    case .tupleCount: "tuple-count"
    case .list: "list"
    case .badIndex: "bad-index"
    case .unknownFunction: "unknown-function"
    case .wrongArgumentCount: "wrong-argument-count"
    case .keywordArgument: "keyword-argument"
    case .attribute: "attribute"
    case .computesGradients: "computes-gradients"
    case .undefinedName: "undefined-name"
    case .secondFunction: "second-function"
    case .functionNotSimple: "function-not-simple"
    case .empty: "empty"
    }
  }

  /// What is wrong.
  var message: String {
    switch kind {
    case .textTooLong(let limit): "the code has more than \(limit) bytes"
    case .tooManyLines(let limit): "the code has more than \(limit) lines"
    case .tooDeep(let limit): "this lies more than \(limit) deep in brackets or calls"
    case .tooManySteps(let limit): "the code has more than \(limit) steps"
    case .notText: "these bytes are no text"
    case .strangeCharacter(let text): "\(mark(text)) means nothing here"
    case .badNumber(let text): "\(mark(text)) is no number"
    case .unsupported(let word): unsupported(word)
    case .operatorNotRead("@"): "`@` multiplies matrices: write the components"
    case .operatorNotRead(let sign): "\(mark(sign)) is not read here"
    case .string: "a text in quotes is no number"
    case .bracket(let sign): "the bracket \(mark(sign)) has no partner"
    case .missingOperand(let after): "something is missing behind \(mark(after))"
    case .missingOperator(let before): "an operator is missing before \(mark(before))"
    case .badTarget: "only a name can stand on the left of `=`"
    case .tupleCount(let names, let values): "there are \(names) names for \(values) values"
    case .list: "lists are not read inside an expression: write the components"
    case .badIndex(let name): "the index behind \(mark(name)) must be a whole number, as in w[0]"
    default: nameMessage
    }
  }

  private var nameMessage: String {
    switch kind {
    case .unknownFunction(let name, let suggestion):
      "the function \(mark(name)) is not known" + meant(suggestion)
    case .wrongArgumentCount(let name, let found):
      "\(mark(name)) does not take \(found) argument\(found == 1 ? "" : "s")"
    case .keywordArgument(let name):
      "the argument \(mark(name + "=")) is not read: leave its name out"
    case .attribute(let name): "\(mark(name)) is not known"
    case .computesGradients(let name):
      "\(mark(name)) would compute the gradient for you: write the backward pass yourself"
    case .undefinedName(let name, let suggestion):
      "\(mark(name)) has no value here" + meant(suggestion)
    case .secondFunction(let name):
      "\(mark(name)) is a second function: write both passes into one"
    case .functionNotSimple(let name):
      "\(mark(name)) does more than compute one value, so it cannot be called here"
    default: "there is nothing that computes anything"
    }
  }

  private func unsupported(_ word: String) -> String {
    switch word {
    case "if", "elif", "else":
      "branches are not read: write `(x > 0) * dh`, or `a if c else b` in one line"
    case "for", "while": "loops are not read: write the lines out"
    case "lambda": "`lambda` is not read: write a `def` with one `return`"
    default: "\(mark(word)) is not read: staged code is assignments, a line a step"
    }
  }

  private func meant(_ suggestion: String?) -> String {
    suggestion.map { ": did you mean \(mark($0))?" } ?? ""
  }

  private func mark(_ text: String) -> String { "`" + VisibleLine.escaped(text) + "`" }
}
