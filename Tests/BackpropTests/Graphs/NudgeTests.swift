// What the gradient promises for a small step.

import Graphs
import Testing

@Suite("A nudge")
struct NudgeTests {
  @Test("of a straight line is predicted exactly")
  func isExact() throws {
    let trace = try trace("3x - 2y", at: "x=1,y=2")
    let nudge = Nudge(trace, by: [(0, 0.5), (1, -0.25)])
    #expect(nudge.predicted == 2)
    #expect(nudge.actual == 2)
  }

  @Test("whose terms cancel is predicted to change nothing, whatever rounding leaves of them")
  func cancels() throws {
    let trace = try trace("3x - 2y", at: "x=1,y=2")
    #expect(Nudge(trace, by: [(0, 0.2), (1, 0.3)]).predicted == 0)
    #expect(Nudge(trace, by: [(0, 1e-300)]).predicted == 3e-300)
  }

  @Test("is predicted the better the smaller it is (seed 20266)")
  func isPredictedBetter() throws {
    var random = SplitMix(seed: 20266)
    for _ in 0..<20 {
      let program = RandomProgram(length: 12, &random)
      let trace = try trace("0*(x + y + z); \(program)", at: "x=0.7,y=-1.3,z=0.4")
      let errors = [0.01, 0.001].map { step -> Double in
        let nudge = Nudge(trace, by: [(0, step)])
        return ((nudge.actual ?? .nan) - (nudge.predicted ?? .nan)).magnitude
      }
      // The error falls with the square of the step, down to the last digits of the value.
      #expect(errors[1] <= errors[0] / 10 + 1e-12 * max(1, trace.value.magnitude))
    }
  }

  @Test("out of the domain has no real change")
  func hasNoRealChange() throws {
    let nudge = Nudge(try trace("ln(x)", at: "x=0.005"), by: [(0, -0.01)])
    #expect(nudge.actual == nil)
    #expect(nudge.predicted == -2)
  }

  @Test("of an input whose gradient was not asked for is not predicted")
  func isNotPredicted() throws {
    let trace = try trace("x*y", at: "x=2,y=3", wrt: ["y"])
    #expect(Nudge(trace, by: [(0, 0.1)]).predicted == nil)
    #expect(trace.mostSensitive(5) == [1])
  }
}
