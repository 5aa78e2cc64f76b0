// The entry of the program.

@main
enum Backprop {
  static func main() {
    let console = SystemConsole()
    console.exit(Program.run(Array(CommandLine.arguments.dropFirst()), on: console))
  }
}
