// Finds the paths that contribute most, the largest first, without walking the others.

/// A search for the paths from one start with the largest products of local derivatives.
///
/// The best path is known everywhere from a ``PathSurvey``. Every other path leaves an earlier one at
/// one edge and is the best from there on; so each path found offers its deviations, and the best
/// offer is the next path. That takes one walk along a path for each path found, however many there
/// are, and equal paths are no trouble.
struct PathSearch {
  /// A way to leave a path that was found.
  private struct Deviation {
    /// The number of the path that is left.
    let path: Int
    /// How many of its edges are kept.
    let kept: Int
    /// The edge taken instead.
    let edge: Trace.Use
    /// The magnitude of the product along the whole of the new path.
    let size: ScaledNumber
  }

  private let trace: Trace
  private let survey: PathSurvey
  private let start: Operand
  private let limit: Int
  /// The paths found, the largest first.
  private(set) var paths: [[Trace.Use]] = []
  /// The best deviations, the largest first; never more than there are paths left to find.
  private var offers: [Deviation] = []
  /// How many edges may still be looked at.
  private(set) var budget: Int

  init(_ trace: Trace, _ survey: PathSurvey, from start: Operand, limit: Int, budget: Int) {
    self.trace = trace
    self.survey = survey
    self.start = start
    self.limit = limit
    self.budget = budget
    guard limit > 0, budget > 0, !survey.count(from: start).isZero else { return }
    follow([])
    while paths.count < limit, self.budget > 0, !offers.isEmpty { take(offers.removeFirst()) }
  }

  private mutating func take(_ deviation: Deviation) {
    follow(Array(paths[deviation.path].prefix(deviation.kept)) + [deviation.edge])
  }

  /// Completes a path in the best way, and offers to leave it at every edge that was added.
  private mutating func follow(_ beginning: [Trace.Use]) {
    var path = beginning
    var size = beginning.reduce(ScaledNumber.one) { $0 * slope($1) }
    var place = beginning.last.map { Operand.node($0.node) } ?? start
    budget -= beginning.count
    while true {
      let uses = trace.uses(of: place)
      budget -= uses.count
      guard let best = best(of: uses) else { break }
      for (index, use) in uses.enumerated() where index != best {
        offer(
          Deviation(
            path: paths.count, kept: path.count, edge: use, size: size * completed(use)))
      }
      path.append(uses[best])
      size = size * slope(uses[best])
      place = .node(uses[best].node)
    }
    paths.append(path)
  }

  private func slope(_ use: Trace.Use) -> ScaledNumber {
    ScaledNumber(trace.derivatives[use.place].magnitude)
  }

  /// The largest product over the edge and on to the output.
  private func completed(_ use: Trace.Use) -> ScaledNumber {
    slope(use) * survey.largest(from: .node(use.node))
  }

  /// The edge over which the largest product goes; the first of equal ones.
  private func best(of uses: [Trace.Use]) -> Int? {
    guard var best = uses.indices.first else { return nil }
    var most = completed(uses[best])
    for index in uses.indices.dropFirst() {
      let size = completed(uses[index])
      if most < size { (best, most) = (index, size) }
    }
    return best
  }

  /// Keeps the deviation where it can still become one of the paths.
  private mutating func offer(_ deviation: Deviation) {
    let room = limit - paths.count
    if offers.count >= room, let last = offers.last, !(last.size < deviation.size) { return }
    var low = 0
    var high = offers.count
    while low < high {
      let middle = (low + high) / 2
      if offers[middle].size < deviation.size { high = middle } else { low = middle + 1 }
    }
    offers.insert(deviation, at: low)
    if offers.count > room { offers.removeLast() }
  }
}
