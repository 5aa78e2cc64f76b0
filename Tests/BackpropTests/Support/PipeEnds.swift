// A pipe within the test process.

import Foundation
import Testing

@testable import backprop

/// The two ends of a new pipe, which processes that other tests start do not inherit.
func pipeEnds() throws -> (reading: FileDescriptor, writing: FileDescriptor) {
  var ends: [Int32] = [-1, -1]
  try #require(pipe(&ends) == 0)
  for end in ends { try #require(fcntl(end, F_SETFD, FD_CLOEXEC) == 0) }
  return (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
}
