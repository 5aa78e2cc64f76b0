// Signals while a terminal is set for single keys: whatever ends or stops the program, the
// terminal is given back first.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Takes care of the terminal when signals come.
enum TerminalSignals {
  /// Watches over `terminal` from now on, in place of any other.
  ///
  /// The file that is returned has something to read when the screen should be drawn again; nil if
  /// the system has no more files to give.
  static func watch(over terminal: TerminalSwitch) -> FileDescriptor? {
    let isFirst = watched == nil
    watched = terminal
    if isFirst {
      bell = Bell()
      catchSignals()
    }
    return bell?.sound
  }

  /// Gives the terminal back as it was found.
  static func giveBack() { watched?.giveBack() }

  private static func catchSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { handle(number, with: end) }
    handle(SIGTSTP, with: stop)
    for number in [SIGCONT, SIGWINCH] { handle(number, with: ring) }
  }

  /// Signals that are ignored, as after `nohup`, stay ignored.
  private static func handle(_ number: Int32, with handler: @escaping SignalHandler) {
    let before = signal(number, SIG_IGN)
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if !isIgnored { _ = signal(number, handler) }
  }
}

/// A pipe through which a handler wakes the program up; it never has to wait.
private struct Bell {
  let sound: FileDescriptor
  let rope: FileDescriptor

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    sound = FileDescriptor(number: ends[0])
    rope = FileDescriptor(number: ends[1])
  }
}

// MARK: - Handlers

// A handler may interrupt anything, so it uses nothing but the system calls that are allowed there
// and memory that was set up before: no objects, no locks.

private typealias SignalHandler = @convention(c) (Int32) -> Void

// The program has one thread. These are set before the handlers are installed; the first may be
// replaced later, which takes one instruction.
nonisolated(unsafe) private var watched: TerminalSwitch?
nonisolated(unsafe) private var bell: Bell?

/// Ends the program by the signal that came, so that a shell can tell why.
private func end(_ number: Int32) {
  holdSignals()
  watched?.pause()
  _ = signal(number, SIG_DFL)
  // It comes when the handler returns.
  raise(number)
}

/// Stops the program for real, and goes on when the shell says so; then the conversation asks for
/// single keys again when it waits for the next one.
private func stop(_ number: Int32) {
  let failure = errno
  holdSignals()
  watched?.pause()
  _ = signal(number, SIG_DFL)
  raise(number)
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, number)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  // Here the program stands still, unless there is no shell that could make it go on.
  pthread_sigmask(SIG_BLOCK, &signals, nil)
  _ = signal(number, stop)
  errno = failure
}

/// Lets the program know that the screen should be drawn again: the window has another size, or
/// the program goes on after it was stopped, however that was done.
private func ring(_ number: Int32) {
  let failure = errno
  var byte: UInt8 = 0
  if let bell { _ = write(bell.rope.number, &byte, 1) }
  errno = failure
}

/// Lets other signals wait until the handler returns.
private func holdSignals() {
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, nil)
}
