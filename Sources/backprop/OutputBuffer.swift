// Standard output in large pieces, with a memory for what went wrong.

/// Gathers bytes for an open file and writes them in large pieces.
struct OutputBuffer {
  private let file: FileDescriptor
  private var pending: [UInt8] = []
  /// Why nothing arrives any more; nil while all is well.
  private(set) var failure: SystemFailure?

  /// So many bytes are written at once.
  private static let capacity = 1 << 16

  /// A buffer for `file`, which stays open.
  init(for file: FileDescriptor) { self.file = file }

  /// Adds bytes, and writes if there are many.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    pending += bytes
    if pending.count >= Self.capacity { flush() }
  }

  /// Writes everything that is pending; after a failure it is dropped.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    do throws(SystemFailure) {
      try file.write(pending)
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}
