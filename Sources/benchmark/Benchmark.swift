// Times the two passes of the tape, so that a slower loop is seen before it lands.
//
//   swift run -c release benchmark                 graphs of 10⁴, 10⁶ and 10⁷ nodes, made here
//   swift run -c release benchmark tape FILE…      graphs read from files (see GraphFile)

internal import Gates

@main
enum Benchmark {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "tape" {
      for file in words.dropFirst() { measure(file: file) }
    } else {
      for nodes in [10_000, 1_000_000, 10_000_000] {
        report("mixed graph", TapeTiming(Workload.mixed(nodes: nodes)))
      }
    }
  }

  private static func measure(file: String) {
    guard let workload = GraphFile.read(file) else { return print("cannot read \(file)") }
    report(file, TapeTiming(workload))
  }

  private static func report(_ name: String, _ timing: TapeTiming) {
    print(
      "\(name): \(timing.nodes) nodes, forward \(decimal(timing.forward)) ns/node, "
        + "backward \(decimal(timing.backward)) ns/node, both \(decimal(timing.both)) ns/node, "
        + "value \(timing.value), gradient sum \(timing.gradientSum)")
  }

  private static func decimal(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }
}
