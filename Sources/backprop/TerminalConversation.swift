// A conversation at a real terminal.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Reads keys and lines from a terminal, which hands over single keys while it is not closed,
/// except when a line is read: that is edited in the way the person is used to.
final class TerminalConversation: Conversation {
  private let input: FileDescriptor
  private let output: FileDescriptor
  private let mode: TerminalSwitch
  /// What has something to read when the screen should be drawn again.
  private let bell: FileDescriptor?
  private let flush: () -> Void

  private var decoder = KeyDecoder()
  /// What was read and not yet looked at.
  private var bytes: ArraySlice<UInt8> = []
  private var hasEnded = false

  /// An escape is the beginning of a sequence only if that goes on within so many milliseconds.
  private static let patience: Int32 = 100

  /// A conversation at a terminal whose `mode` is switched, and which begins with single keys.
  ///
  /// Before it waits it calls `flush`.
  init(
    input: FileDescriptor, output: FileDescriptor, mode: TerminalSwitch, bell: FileDescriptor?,
    flush: @escaping () -> Void
  ) {
    self.input = input
    self.output = output
    self.mode = mode
    self.bell = bell
    self.flush = flush
    mode.askForKeys()
  }

  deinit { close() }

  var columns: Int { StandardStreams.columns(output.number) ?? 80 }

  func close() {
    hasEnded = true
    mode.giveBack()
  }

  func readKey(within milliseconds: Int32?) -> KeyPress? {
    flush()
    while !hasEnded {
      mode.askForKeys()
      if let key = nextKey() { return noting(key) }
      let isUndecided = decoder.isUndecided
      switch nextEvent(within: milliseconds) {
      case .input: receive()
      case .resized, .resumed: return .resized
      case .pause where !isUndecided: return nil
      case .pause: if let key = decoder.keyAfterPause() { return key }
      case .interruption: break
      }
    }
    return .end
  }

  func readLine(behind prompt: String) -> String? {
    flush()
    var line = TypedLine()
    if !hasEnded { takeTypedAhead(into: &line) }
    if !hasEnded, !line.isComplete { finish(&line, behind: prompt) }
    if !line.isComplete { line.finish() }
    hasEnded = hasEnded || line.isEnd
    return line.isEnd ? nil : line.text
  }

  /// Leaves the line to the terminal.
  private func finish(_ line: inout TypedLine, behind prompt: String) {
    mode.giveBack()
    while !hasEnded, !line.isComplete {
      switch nextEvent() {
      case .input: receive()
      case .resumed: try? output.write(Array(prompt.utf8))
      case .pause: _ = decoder.keyAfterPause()
      case .resized, .interruption: break
      }
      take(into: &line)
    }
    if !hasEnded { mode.askForKeys() }
  }
}

// MARK: - Keys

extension TerminalConversation {
  /// The next key in what was read.
  private func nextKey() -> KeyPress? {
    while let byte = bytes.popFirst() {
      if let key = decoder.key(endingWith: byte) { return key }
    }
    return nil
  }

  private func noting(_ key: KeyPress) -> KeyPress {
    if key == .end { hasEnded = true }
    return key
  }

  private func take(into line: inout TypedLine) {
    while !line.isComplete, let key = nextKey() { line.append(key) }
  }

  /// Takes what was typed before the line was asked for, and shows it, which nobody did so far.
  private func takeTypedAhead(into line: inout TypedLine) {
    if isReadable(within: 0) { receive() }
    take(into: &line)
    guard mode.echoes, !line.isEnd else { return }
    try? output.write(Array((line.text + (line.isComplete ? "\n" : "")).utf8))
  }
}

// MARK: - Waiting

extension TerminalConversation {
  private enum Event {
    case input, resized, resumed, pause, interruption
  }

  /// Waits for bytes and for the bell, for a while only where that is said or after an escape.
  private func nextEvent(within milliseconds: Int32? = nil) -> Event {
    // The system passes over files with negative numbers.
    var entries = [input.number, bell?.number ?? -1].map { number in
      pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    }
    let patience = decoder.isUndecided ? Self.patience : milliseconds ?? -1
    let count = poll(&entries, nfds_t(entries.count), patience)
    if count == 0 { return .pause }
    if count < 0 { return SystemFailure.last.isInterruption ? .interruption : .input }
    guard entries[1].revents != 0 else { return .input }
    let rings = (try? bell?.readAtOnce(64)) ?? []
    return rings.contains(TerminalSignals.resumption) ? .resumed : .resized
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: input.number, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  /// Waits for bytes; nothing, or a failure, is the end: then the terminal is gone.
  private func receive() {
    let received = try? input.readSome(4_096)
    bytes += received ?? []
    hasEnded = received?.isEmpty ?? true
  }
}
