// The two ways in which a terminal hands over what is typed, and the switch between them.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Switches a terminal between the settings it was found with and settings for single keys.
///
/// With those, keys come at once and are not shown, but Ctrl-C and Ctrl-Z are signals as ever.
/// Output is treated alike by both, so there is no reason to wait for it before switching, and
/// what was typed ahead is never thrown away.
struct TerminalSwitch {
  private struct Memory {
    let terminal: Int32
    var asFound: termios
    var forKeys: termios
    /// Whether the conversation wants single keys.
    var wantsKeys = false
  }

  /// At a fixed place and without any objects, so that signal handlers may use it; never freed,
  /// since a signal may come at any time.
  private let memory: UnsafeMutablePointer<Memory>

  /// A switch for `terminal`; nil if it is none.
  init?(_ terminal: FileDescriptor) {
    var asFound = termios()
    guard tcgetattr(terminal.number, &asFound) == 0 else { return nil }
    var forKeys = asFound
    forKeys.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &forKeys.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: Memory(terminal: terminal.number, asFound: asFound, forKeys: forKeys))
  }

  /// Whether the terminal, as it was found, shows what is typed.
  var echoes: Bool { memory.pointee.asFound.c_lflag & tcflag_t(ECHO) != 0 }

  /// Asks for single keys.
  ///
  /// A program in the background is stopped here until it has the terminal.
  func askForKeys() {
    // Noted before it is done: a signal in between must undo it.
    memory.pointee.wantsKeys = true
    apply(&memory.pointee.forKeys)
  }

  /// Goes back to the settings that were found.
  func giveBack() {
    Signals.held {
      if memory.pointee.wantsKeys { apply(&memory.pointee.asFound) }
      memory.pointee.wantsKeys = false
    }
  }
}

// MARK: - For signal handlers

extension TerminalSwitch {
  /// Goes back to the settings that were found, until single keys are asked for again.
  ///
  /// Settings that a shell has chosen since it took the terminal back are left alone. Signals must
  /// be held: who touches a terminal that has passed to another program is stopped.
  func pause() {
    if memory.pointee.wantsKeys, isOurs || isStillSet { apply(&memory.pointee.asFound) }
  }

  /// Whether no other program is in the foreground.
  private var isOurs: Bool {
    let owner = tcgetpgrp(memory.pointee.terminal)
    return owner < 0 || owner == getpgrp()
  }

  /// Whether the terminal still has our settings for single keys.
  private var isStillSet: Bool {
    var now = termios()
    return tcgetattr(memory.pointee.terminal, &now) == 0
      && now.c_iflag == memory.pointee.forKeys.c_iflag
      && now.c_lflag & tcflag_t(ICANON | ECHO) == 0
  }

  private func apply(_ settings: UnsafePointer<termios>) {
    while tcsetattr(memory.pointee.terminal, TCSANOW, settings) != 0, errno == EINTR {}
  }
}
