// The entry of the program.

@main
enum Backprop {
  static func main() {
    let console = SystemConsole()
    console.exit(Program.run(words, on: console))
  }

  /// The words of the command line, in which names of files may be no UTF-8.
  private static var words: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      CommandLine.unsafeArgv[place].map { word in
        var bytes: [UInt8] = []
        while word[bytes.count] != 0 { bytes.append(UInt8(bitPattern: word[bytes.count])) }
        return SystemName.text(bytes)
      }
    }
  }
}
