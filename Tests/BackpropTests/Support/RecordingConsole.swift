// A console without a process: files, input and environment are given, output is kept.

@testable import backprop

/// A console for tests.
final class RecordingConsole: Console {
  /// What was written to standard output.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// What was written to standard output, as bytes.
  private(set) var outputBytes: [UInt8] = []
  /// What was written to standard error.
  private(set) var errors = ""
  /// The files there are, by path.
  var files: [String: [UInt8]]
  /// What can be read from standard input.
  var input: [UInt8]
  /// The environment.
  var variables: [String: String]
  /// What the standard streams are.
  var terminals: Terminals
  /// The person who answers where the standard streams are terminals.
  var conversation: ScriptedConversation?
  /// Whether standard output has been closed by its reader.
  var outputIsGone = false
  /// The folder from which paths begin; where it is nil, every path is as it is written.
  var workingFolder: String?
  /// Why no file can be written, where none can.
  var refusal: SystemFailure?
  private var inputLines = InputLines()

  init(
    files: [String: String] = [:], input: String = "", environment: [String: String] = [:],
    terminals: Terminals = Terminals(), conversation: ScriptedConversation? = nil
  ) {
    self.files = files.mapValues { Array($0.utf8) }
    self.input = Array(input.utf8)
    variables = environment
    self.terminals = terminals
    self.conversation = conversation
  }

  func write(_ text: String) { write(bytes: Array(text.utf8)) }

  func write(bytes: [UInt8]) { if !outputIsGone { outputBytes += bytes } }

  func writeError(_ text: String) { errors += text }

  func readStandardInput(limit: Int) throws(FileProblem) -> [UInt8] {
    defer { input = [] }
    return try Self.checked(input, .standardInput, limit)
  }

  func readFile(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard let contents = files[place(path)] else { throw FileProblem(.file(path), .missing) }
    return try Self.checked(contents, .file(path), limit)
  }

  func createFile(_ path: String, contents: [UInt8], overwrite: Bool) throws(FileProblem) {
    if files[place(path)] != nil, !overwrite { throw FileProblem(.file(path), .exists) }
    if let refusal { throw FileProblem(.file(path), .uncreatable(refusal)) }
    files[place(path)] = contents
  }

  func createFiles(
    _ files: [NewFile], makingFolders folders: [String], overwrite: Bool
  ) throws(FileProblem) {
    for file in files where self.files[place(file.path)] != nil && !overwrite {
      throw FileProblem(.file(file.path), .exists)
    }
    for file in files {
      try createFile(file.path, contents: file.contents, overwrite: overwrite)
    }
  }

  /// A file has another version whenever it says something else.
  func fileVersion(_ path: String) -> FileVersion? {
    files[place(path)].map { FileVersion($0.map { Int($0) }) }
  }

  func folderNames(_ path: String) throws(FileProblem) -> [String]? {
    if files[place(path)] != nil {
      throw FileProblem(.file(path), .uncreatable(SystemFailure(number: 20)))
    }
    let start = place(path) + "/"
    let names = files.keys.filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count).prefix { $0 != "/" }) }
    return names.isEmpty ? nil : Array(Set(names))
  }

  /// Where a path leads, from the working folder on where there is one.
  private func place(_ path: String) -> String {
    guard let workingFolder else { return path }
    return CourseFolder.absolute(path, in: workingFolder)
  }

  func environment(_ name: String) -> String? { variables[name] }

  func readInputLine(limit: Int) throws(FileProblem) -> InputLine? {
    try inputLines.next(limit: limit) { () throws(FileProblem) -> [UInt8] in
      defer { input = [] }
      return input
    }
  }

  func openConversation() -> (any Conversation)? {
    terminals.inputIsTerminal && terminals.outputIsTerminal ? conversation : nil
  }

  private static func checked(
    _ bytes: [UInt8], _ place: FileProblem.Place, _ limit: Int
  ) throws(FileProblem) -> [UInt8] {
    if bytes.count > limit { throw FileProblem(place, .longerThan(limit)) }
    return bytes
  }
}
