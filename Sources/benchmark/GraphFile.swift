// Reads a graph from a file, so that the same graph can be timed by programs in other languages.
//
// Little-endian: three Int64 (a mark, the number of inputs n, the number of operations m), n doubles,
// m bytes (0 + 1 − 2 × 3 ÷ 4 exp 5 sin 6 sigmoid), m Int32 first operands, m Int32 second operands.
// Operands below n are inputs; n + k is the result of operation k.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif
internal import Gates

enum GraphFile {
  static func read(_ path: String) -> Workload? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    let header: [Int64] = read(3, from: file)
    guard header.count == 3 else { return nil }
    let inputs: [Double] = read(Int(header[1]), from: file)
    let operations: [UInt8] = read(Int(header[2]), from: file)
    let firsts: [Int32] = read(Int(header[2]), from: file)
    let seconds: [Int32] = read(Int(header[2]), from: file)
    guard seconds.count == operations.count else { return nil }
    let gates: [Gate] = [.add, .subtract, .multiply, .divide, .exp, .sin, .sigmoid]
    var tape = Tape(leaves: inputs.count)
    tape.reserve(operations.count)
    for node in operations.indices {
      tape.append(gates[Int(operations[node])], firsts[node], seconds[node])
    }
    return Workload(tape: tape, inputs: inputs)
  }

  private static func read<Value>(_ count: Int, from file: UnsafeMutablePointer<FILE>) -> [Value] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = fread(buffer.baseAddress, MemoryLayout<Value>.stride, count, file)
    }
  }
}
