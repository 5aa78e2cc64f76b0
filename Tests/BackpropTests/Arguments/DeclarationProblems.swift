// What every command must keep to for the command line to be unambiguous and help to be readable.

@testable import Arguments

/// What is wrong with the declarations of `command`: nothing, one would hope.
func declarationProblems(of command: any Command.Type) -> [String] {
  let declarations = command.declarations
  let names = (declarations + [.help]).filter { $0.kind != .argument }.flatMap(\.names)
  var problems = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }
    .map { "\($0.key) is declared twice" }
  problems += names.filter { !isName($0) }.map { "\($0) is not a name" }
  let arguments = declarations.filter { $0.kind == .argument }
  for (argument, next) in zip(arguments, arguments.dropFirst()) {
    if argument.isRepeatable { problems.append("\(argument.name) leaves nothing for \(next.name)") }
    if argument.count.lowerBound == 0, next.count.lowerBound > 0 {
      problems.append("\(argument.name) may be left out, but \(next.name) not")
    }
  }
  if !command.subcommands.isEmpty, !declarations.isEmpty {
    problems.append("a command with others below it takes no parameters")
  }
  let sentences = [command.summary, command.discussion] + declarations.map(\.help)
  problems += sentences.filter { !$0.utf8.allSatisfy { $0 < 0x7F } }.map { "not ASCII: \($0)" }
  problems += ([command.summary] + declarations.map(\.help))
    .filter { $0.isEmpty || $0.hasSuffix(".") || $0.contains("\n") }
    .map { "not a line without a full stop: \($0)" }
  return problems.sorted()
}

private func isName(_ name: String) -> Bool {
  let letters = "abcdefghijklmnopqrstuvwxyz"
  if name.utf8.count == 2 { return name.hasPrefix("-") && letters.contains(name.last ?? "-") }
  return name.hasPrefix("--") && name.utf8.count > 3
    && name.dropFirst(2).allSatisfy { letters.contains($0) || "-0123456789".contains($0) }
    && letters.contains(name[name.index(name.startIndex, offsetBy: 2)])
}
