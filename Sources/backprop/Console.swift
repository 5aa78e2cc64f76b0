// What commands see of the world: everything they read and write goes through here.

/// Standard input, output and error, files and the environment.
protocol Console: AnyObject {
  /// Writes to standard output; a failure is remembered, and what follows it is dropped.
  func write(_ text: String)
  /// Writes bytes to standard output, as `write(_:)` does with text.
  func write(bytes: [UInt8])
  /// Writes to standard error at once, behind everything written to standard output before.
  func writeError(_ text: String)
  /// Whether nothing written to standard output arrives any more, so that work on it is in vain.
  var outputIsGone: Bool { get }

  /// All of standard input, unless it is longer than `limit` bytes.
  func readStandardInput(limit: Int) throws(FileProblem) -> [UInt8]
  /// The next line of standard input, at most `limit` bytes of it; nil at the end.
  ///
  /// Everything written before arrives before it waits.
  func readInputLine(limit: Int) throws(FileProblem) -> InputLine?
  /// Begins a conversation; nil unless somebody both types the input and watches the output.
  func openConversation() -> (any Conversation)?
  /// All of the file at `path`, unless it is longer than `limit` bytes.
  func readFile(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]
  /// Writes a file whole or not at all; only with `overwrite` may there be one already.
  func createFile(_ path: String, contents: [UInt8], overwrite: Bool) throws(FileProblem)
  /// Writes all of the files or none; only with `overwrite` may there be any of them already.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - folders: The folders that they go to and that are made where there are none, each before
  ///     those in it.
  ///   - overwrite: Whether there may be any of them already.
  /// - Throws: Why there is none of them.
  func createFiles(
    _ files: [NewFile], makingFolders folders: [String], overwrite: Bool
  ) throws(FileProblem)
  /// What tells the file at `path` from what it was before; nil where there is no file now.
  func fileVersion(_ path: String) -> FileVersion?
  /// The names of everything in the folder at `path`; nil where there is nothing at all.
  func folderNames(_ path: String) throws(FileProblem) -> [String]?
  /// The folder from which paths begin, from the root on; nil where it is gone.
  var workingFolder: String? { get }
  /// The value of an environment variable; nil where it is not set.
  func environment(_ name: String) -> String?

  /// What is known of standard input, output and error.
  var terminals: Terminals { get }
}

/// Which standard streams are terminals, and how wide they are.
struct Terminals: Hashable, Sendable {
  /// Whether somebody types the input.
  var inputIsTerminal = false
  /// Whether somebody watches the output.
  var outputIsTerminal = false
  /// Whether somebody watches the messages.
  var errorIsTerminal = false
  /// The columns of the terminal that shows the output; nil where it is none or does not say.
  var outputColumns: Int?
  /// The columns of the terminal that shows the messages; nil where it is none or does not say.
  var errorColumns: Int?
}

extension Console {
  /// No text that the program reads is longer than this.
  static var textLimit: Int { 32 << 20 }

  /// The bytes of the file at `path`, or of standard input for `-`.
  func readBytes(
    _ path: String, limit: Int = Self.textLimit
  ) throws(FileProblem) -> [UInt8] {
    try path.utf8.elementsEqual("-".utf8)
      ? readStandardInput(limit: limit) : readFile(path, limit: limit)
  }

  /// The text in the file at `path`, or in standard input for `-`: UTF-8 with line feeds.
  func readText(_ path: String) throws(FileProblem) -> [UInt8] {
    let fromInput = path.utf8.elementsEqual("-".utf8)
    let bytes = try readBytes(path)
    do throws(TextProblem) {
      return try TextDecoding.text(in: bytes)
    } catch {
      throw FileProblem(fromInput ? .standardInput : .file(path), .notText(error))
    }
  }
}

/// A file to be written.
struct NewFile: Hashable, Sendable {
  let path: String
  let contents: [UInt8]
}
